package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The worker, or the {@link Workers} it belongs to, was closed before the call had a result. */
public class WorkerClosedException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public WorkerClosedException(String message) {
        super(message);
    }

    public WorkerClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
