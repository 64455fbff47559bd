package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wakes the thread that waits for a call; decoding and exceptions are that thread's own work. */
final class BlockingCompletion implements PendingCall.Completion {
    // immutable
    private final CallErrors errors;
    private final ManagedWait settlement = new ManagedWait(this::isDone);

    // written before done
    private @Nullable Object value;
    private @Nullable Supplier<? extends Throwable> failure;

    private volatile boolean done;

    /** For a call of the current thread. */
    BlockingCompletion(CallErrors errors) {
        this.errors = errors;
    }

    @Override
    public void returned(@Nullable Object wireValue) {
        value = wireValue;
        wake();
    }

    @Override
    public void raised(PythonError error) {
        failure = () -> errors.raised(error, new CallerStack());
        wake();
    }

    @Override
    public void failed(Supplier<? extends PyWorkerException> reason) {
        failure = () -> errors.failed(reason.get(), new CallerStack());
        wake();
    }

    private void wake() {
        done = true;
        settlement.wake();
    }

    private boolean isDone() {
        return done;
    }

    /** Parks until the call is settled, and throws if it failed. An interrupt cancels it, and the end of that is waited for, too. */
    @Nullable
    Object await(PendingCall pending) {
        settlement.await(() -> pending.cancel(new Cancellation(Cancellation.Reason.INTERRUPTED, true)));
        if (failure != null) {
            throw PoolChannel.unchecked(failure.get());
        }
        return value;
    }
}
