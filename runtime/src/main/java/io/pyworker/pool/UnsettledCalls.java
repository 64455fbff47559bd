package io.pyworker.pool;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Counts the calls of one pool that were made and have no outcome, wherever they are. Any thread may use it. */
final class UnsettledCalls {
    private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();

    private final AtomicInteger count = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();

    // never reset: whoever waits does so at the end
    private volatile boolean awaited;

    void add() {
        count.incrementAndGet();
    }

    void remove() {
        if (count.decrementAndGet() == 0 && awaited) {
            lock.lock();
            try {
                none.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    int count() {
        return count.get();
    }

    /**
     * Waits until there are no more than some, which may become other ones meanwhile, without telling.
     *
     * @return false if the bound was over before
     */
    boolean awaitAtMost(IntSupplier some, Duration bound) throws InterruptedException {
        awaited = true;
        long deadline = System.nanoTime() + bound.toNanos();
        lock.lock();
        try {
            while (count.get() > some.getAsInt()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                var unused = none.awaitNanos(Math.min(left, POLL_NANOS));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
