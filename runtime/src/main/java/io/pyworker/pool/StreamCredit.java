package io.pyworker.pool;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many elements of one stream its consumer wants and the interpreter has not fetched. Any thread may add; the interpreter takes.
 *
 * <p>That there is none, and that whoever adds some from then on has to wake the interpreter, is one atomic step: so the interpreter is
 * woken once whenever it was told 0, whatever the moment.
 */
final class StreamCredit {
    private static final long STARVED = -1;

    private final Runnable wake;
    private final AtomicLong credit = new AtomicLong();
    private volatile long starvedNanos;

    /** {@code wake} lets an interpreter that was told 0 ask again; it is run by the thread that adds. */
    StreamCredit(Runnable wake) {
        this.wake = wake;
    }

    /** So many more elements, at least 1, are wanted. */
    void add(long more) {
        if (credit.getAndUpdate(now -> now == STARVED ? more : now + more) == STARVED) {
            wake.run();
        }
    }

    /** All that was added since the last time; 0 if the interpreter is to wait. */
    long take() {
        while (true) {
            long now = credit.get();
            if (now > 0) {
                if (credit.compareAndSet(now, 0)) {
                    return now;
                }
            } else if (now == STARVED) {
                return 0;
            } else {
                starvedNanos = System.nanoTime();
                if (credit.compareAndSet(0, STARVED)) {
                    return 0;
                }
            }
        }
    }

    /** Whether the interpreter waits for the consumer. */
    boolean isStarved() {
        return credit.get() == STARVED;
    }

    /** Since when, as {@code System.nanoTime} tells it, if it does. */
    long starvedNanos() {
        return starvedNanos;
    }
}
