package io.pyworker.pool;

import java.util.concurrent.atomic.LongAdder;

/** How many calls of a worker went which way, since it was made. Any thread may use it. */
final class CallCounts {
    /** How a call ended. */
    enum Ending {
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    private final LongAdder begun = new LongAdder();
    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder cancelled = new LongAdder();

    void begun() {
        begun.increment();
    }

    void ended(Ending ending) {
        switch (ending) {
            case SUCCEEDED -> succeeded.increment();
            case FAILED -> failed.increment();
            case CANCELLED -> cancelled.increment();
        }
    }

    long allBegun() {
        return begun.sum();
    }

    long all(Ending ending) {
        return switch (ending) {
            case SUCCEEDED -> succeeded.sum();
            case FAILED -> failed.sum();
            case CANCELLED -> cancelled.sum();
        };
    }
}
