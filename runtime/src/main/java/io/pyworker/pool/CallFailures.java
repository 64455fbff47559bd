package io.pyworker.pool;

import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.WorkerStartException;
import org.jspecify.annotations.Nullable;

/**
 * What calls fail with because of what became of their worker.
 *
 * @param worker its name
 */
record CallFailures(String worker) {
    WorkerClosedException closed() {
        return new WorkerClosedException("worker '" + worker + "' is closed.");
    }

    WorkerClosedException closed(PendingCall call) {
        return new WorkerClosedException(call.target.name() + ": worker '" + worker + "' is closed.");
    }

    static WorkerStartException notStarted(PendingCall call, WorkerStartException reason) {
        return new WorkerStartException(call.target.name() + ": " + reason.getMessage(), reason.getCause());
    }

    /** The call had begun. */
    static WorkerLostException lost(Member member, PendingCall call, @Nullable Throwable cause) {
        return new WorkerLostException(
                member.name + " was lost while running " + call.target.name()
                        + " (it had started). The call was not retried.",
                true,
                cause);
    }
}
