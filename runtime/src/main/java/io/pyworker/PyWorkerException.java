package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The base of everything that pyworker throws. The message says what, where, and what to do. */
public abstract class PyWorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected PyWorkerException(String message) {
        super(message);
    }

    protected PyWorkerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
