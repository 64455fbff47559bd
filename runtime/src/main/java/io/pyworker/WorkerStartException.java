package io.pyworker;

import org.jspecify.annotations.Nullable;

/** No interpreter of the worker became ready: a module is missing, does not parse, raises on import, or lacks an exported name. Where Python raised, the cause is the {@link PythonException}. */
public class WorkerStartException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public WorkerStartException(String message) {
        super(message);
    }

    public WorkerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
