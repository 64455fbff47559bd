package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, settled exactly once: whoever settles it first decides, all others are ignored. Any thread may settle it.
 */
final class PendingCall {
    /** Hears how the call ended, on the thread that settled it. Must not block or throw. */
    interface Completion {
        void returned(@Nullable Object wireValue);

        void raised(PythonError error);

        /** The exception is made by the thread that shows it to the user. */
        void failed(Supplier<? extends PyWorkerException> failure);
    }

    final Target target;
    final @Nullable Object[] arguments;
    private final Completion completion;
    private final Runnable departure;
    private final AtomicBoolean settled = new AtomicBoolean();

    /** The departure is told once when the call is settled, whoever did it. */
    PendingCall(Target target, @Nullable Object[] arguments, Completion completion, Runnable departure) {
        this.target = target;
        this.arguments = arguments;
        this.completion = completion;
        this.departure = departure;
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

    void failed(Supplier<? extends PyWorkerException> failure) {
        if (settle()) {
            completion.failed(failure);
        }
    }

    /** Claims the settlement; its outcome is then the claimer's business. False if somebody was faster. */
    boolean settle() {
        boolean first = settled.compareAndSet(false, true);
        if (first) {
            departure.run();
        }
        return first;
    }

    boolean isSettled() {
        return settled.get();
    }
}
