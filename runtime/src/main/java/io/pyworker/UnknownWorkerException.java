package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The worker that was asked for is not configured; the message lists those that are. */
public class UnknownWorkerException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public UnknownWorkerException(String message) {
        super(message);
    }

    public UnknownWorkerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
