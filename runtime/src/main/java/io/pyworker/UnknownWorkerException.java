package io.pyworker;

/** The worker that was asked for is not configured; the message lists those that are. */
public class UnknownWorkerException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public UnknownWorkerException(String message) {
        super(message);
    }

    public UnknownWorkerException(String message, Throwable cause) {
        super(message, cause);
    }
}
