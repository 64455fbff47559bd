package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The interpreter that held the call ended before the call had a result. {@link #started()} says whether Python had begun it. */
public class WorkerLostException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    private final boolean started;

    public WorkerLostException(String message, boolean started, @Nullable Throwable cause) {
        super(message, cause);
        this.started = started;
    }

    /** Whether the function had been entered: if so, its effects may have happened. */
    public boolean started() {
        return started;
    }
}
