package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wakes the thread that waits for a call; decoding and exceptions are that thread's own work. */
final class BlockingCompletion implements PendingCall.Completion, ForkJoinPool.ManagedBlocker {
    private final CallErrors errors;
    private final Thread waiter = Thread.currentThread();

    // written before done
    private @Nullable Object value;
    private @Nullable Supplier<? extends Throwable> failure;

    private volatile boolean done;

    // confined to the waiter
    private boolean interrupted;

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
        LockSupport.unpark(waiter);
    }

    /** Parks until the call is settled, and throws if it failed. An interrupt cancels it, and the end of that is waited for, too. */
    @Nullable
    Object await(PendingCall pending) {
        boolean wasInterrupted = false;
        while (!done) {
            park();
            if (interrupted) {
                interrupted = false;
                wasInterrupted = true;
                pending.cancel(new Cancellation(Cancellation.Reason.INTERRUPTED, true));
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw PoolChannel.unchecked(failure.get());
        }
        return value;
    }

    /** Where the waiter belongs to a fork-join pool, that pool may replace it meanwhile. */
    private void park() {
        try {
            ForkJoinPool.managedBlock(this);
        } catch (InterruptedException e) {
            interrupted = true;
        }
    }

    @Override
    public boolean block() {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
        return isReleasable();
    }

    @Override
    public boolean isReleasable() {
        return done || interrupted;
    }
}
