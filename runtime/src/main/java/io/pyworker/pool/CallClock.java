package io.pyworker.pool;

import java.time.Duration;
import java.util.Locale;

/** The times of a call that has a deadline, as {@code System.nanoTime} tells them. Any thread may use it. */
final class CallClock {
    private final Duration deadline;
    private final long called = System.nanoTime();
    private volatile long begun;
    private volatile long ended;

    CallClock(Duration deadline) {
        this.deadline = deadline;
    }

    /** The moment when the deadline is over. */
    long deadlineNanos() {
        return called + deadline.toNanos();
    }

    void begin() {
        begun = System.nanoTime();
    }

    void end() {
        ended = System.nanoTime();
    }

    Duration queued() {
        return Duration.ofNanos((begun == 0 ? ended : begun) - called);
    }

    Duration ran() {
        return begun == 0 ? Duration.ZERO : Duration.ofNanos(ended - begun);
    }

    /** {@code deadline 2 s, queued 1.93 s, ran 71 ms}. */
    @Override
    public String toString() {
        return "deadline " + text(deadline) + ", queued " + text(queued()) + ", ran " + text(ran());
    }

    private static String text(Duration time) {
        double seconds = time.toNanos() / 1e9;
        return seconds >= 1
                ? String.format(Locale.ROOT, "%.3g s", seconds)
                : String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
    }
}
