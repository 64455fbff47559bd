package io.pyworker;

/** What a worker is doing. */
public enum WorkerState {
    /** No interpreter is ready yet; calls wait. */
    STARTING,
    /** At least one interpreter takes calls. */
    READY,
    /** No interpreter could start; calls fail with the reason. {@link PyWorker#restart()} tries again. */
    FAILED,
    /** It was closed; calls fail. */
    CLOSED
}
