package io.pyworker.pool;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a thread waits for something that is told by {@link #wake}. Where it belongs to a fork-join pool, that pool may replace it
 * meanwhile. One thread at a time may wait, any may wake it.
 */
final class ManagedWait implements ForkJoinPool.ManagedBlocker {
    // immutable
    private final BooleanSupplier over;

    // written by any thread
    private volatile @Nullable Thread waiter;

    // confined to the thread that waits
    private boolean interrupted;

    /** {@code over} says whether there is nothing to wait for; any thread asks it, and calls {@link #wake} after it has become true. */
    ManagedWait(BooleanSupplier over) {
        this.over = over;
    }

    /** Lets the thread that waits, if one does, look again. */
    void wake() {
        Thread waiting = waiter;
        if (waiting != null) {
            waiter = null;
            LockSupport.unpark(waiting);
        }
    }

    /** Waits until it is over. After each interrupt {@code onInterrupt} runs and the wait goes on; the thread is interrupted at the end. */
    void await(Runnable onInterrupt) {
        boolean wasInterrupted = false;
        while (!over.getAsBoolean()) {
            park();
            if (interrupted) {
                interrupted = false;
                wasInterrupted = true;
                onInterrupt.run();
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void park() {
        try {
            ForkJoinPool.managedBlock(this);
        } catch (InterruptedException e) {
            interrupted = true;
        }
    }

    @Override
    public boolean block() {
        waiter = Thread.currentThread();
        if (!isReleasable()) {
            LockSupport.park(this);
        }
        waiter = null;
        interrupted |= Thread.interrupted();
        return isReleasable();
    }

    @Override
    public boolean isReleasable() {
        return interrupted || over.getAsBoolean();
    }
}
