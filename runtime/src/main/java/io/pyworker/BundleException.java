package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The bundle is missing, unreadable, or does not fit the program that wants to use it. */
public class BundleException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message);
    }

    public BundleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
