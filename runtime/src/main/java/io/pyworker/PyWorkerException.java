package io.pyworker;

/** The base of everything that pyworker throws. The message says what, where, and what to do. */
public abstract class PyWorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected PyWorkerException(String message) {
        super(message);
    }

    protected PyWorkerException(String message, Throwable cause) {
        super(message, cause);
    }
}
