package io.pyworker.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How long to measure.
 *
 * @param forks processes per benchmark; 0 runs all in one, for a look only
 * @param longestWarmup no group gets more
 * @param iterations how often to measure in one process
 * @param iteration how long each time
 * @param firstResults processes per kind of first result
 * @param growths processes per kind of worker that grows
 */
record Pace(int forks, Duration longestWarmup, int iterations, Duration iteration, int firstResults, int growths) {
    static final Pace NORMAL = new Pace(1, Duration.ofMinutes(1), 3, Duration.ofMillis(500), 3, 2);
    static final Pace QUICK = new Pace(0, Duration.ofMillis(50), 1, Duration.ofMillis(50), 1, 1);

    /** JMH's command line. */
    List<String> jmhOptions(Duration wantedWarmup) {
        Duration warmup = wantedWarmup.compareTo(longestWarmup) < 0 ? wantedWarmup : longestWarmup;
        return List.of(
                "-f", "" + forks,
                "-wi", "1",
                "-w", warmup.toMillis() + "ms",
                "-i", "" + iterations,
                "-r", iteration.toMillis() + "ms");
    }
}
