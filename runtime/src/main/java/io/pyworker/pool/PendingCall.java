package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, settled exactly once: whoever settles it first decides, all others are ignored. Any thread may settle it.
 */
final class PendingCall {
    /** Hears how the call ended, on the thread that settled it. Must not block or throw. */
    interface Completion {
        void returned(@Nullable Object wireValue);

        void raised(PythonError error);

        void failed(PyWorkerException failure);
    }

    final Target target;
    final @Nullable Object[] arguments;
    private final Completion completion;
    private final AtomicBoolean settled = new AtomicBoolean();

    PendingCall(Target target, @Nullable Object[] arguments, Completion completion) {
        this.target = target;
        this.arguments = arguments;
        this.completion = completion;
    }

    void returned(@Nullable Object wireValue) {
        if (settle()) {
            completion.returned(wireValue);
        }
    }

    void raised(PythonError error) {
        if (settle()) {
            completion.raised(error);
        }
    }

    void failed(PyWorkerException failure) {
        if (settle()) {
            completion.failed(failure);
        }
    }

    /** Claims the settlement; its outcome is then the claimer's business. False if somebody was faster. */
    boolean settle() {
        return settled.compareAndSet(false, true);
    }

    boolean isSettled() {
        return settled.get();
    }
}
