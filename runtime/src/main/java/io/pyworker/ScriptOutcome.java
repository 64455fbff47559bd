package io.pyworker;

import org.jspecify.annotations.Nullable;

/** How the run of a script ended: what {@link PyWorker#asyncRun} gives. */
public sealed interface ScriptOutcome {
    /**
     * It ran to its end.
     *
     * @param results the value of its last expression in its natural Java form, or null
     */
    record Results(@Nullable Object results) implements ScriptOutcome {}

    /**
     * It did not.
     *
     * @param error the exception's message
     * @param exception what {@link PyWorker#run} fails with
     */
    record Failure(String error, PyWorkerException exception) implements ScriptOutcome {}
}
