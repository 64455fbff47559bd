package io.pyworker;

/** The worker, or the {@link Workers} it belongs to, was closed before the call had a result. */
public class WorkerClosedException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public WorkerClosedException(String message) {
        super(message);
    }

    public WorkerClosedException(String message, Throwable cause) {
        super(message, cause);
    }
}
