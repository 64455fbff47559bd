package io.pyworker.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How long to measure.
 *
 * @param forks processes per benchmark; 0 runs all in one, for a look only
 * @param firstResults processes per kind of first result
 * @param growths processes per kind of worker that grows
 */
record Pace(
        int forks, int warmups, Duration warmup, int iterations, Duration iteration, int firstResults, int growths) {
    static final Pace NORMAL = new Pace(1, 4, Duration.ofMillis(500), 4, Duration.ofMillis(500), 5, 3);
    static final Pace QUICK = new Pace(0, 1, Duration.ofMillis(50), 1, Duration.ofMillis(50), 1, 1);

    /** JMH's command line. */
    List<String> jmhOptions() {
        return List.of(
                "-f", "" + forks,
                "-wi", "" + warmups,
                "-w", warmup.toMillis() + "ms",
                "-i", "" + iterations,
                "-r", iteration.toMillis() + "ms");
    }
}
