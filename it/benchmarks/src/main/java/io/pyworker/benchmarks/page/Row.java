package io.pyworker.benchmarks.page;

import java.util.List;

/**
 * One benchmark of a table, with its floors.
 *
 * @param title what the reader sees
 * @param benchmark its name in JMH's results
 * @param floors names of the floors, whose sum is the least that it could take
 * @param pinned whether the figures are those of one core
 */
record Row(String title, String benchmark, List<String> floors, boolean pinned) {
    static Row free(String title, String benchmark, String... floors) {
        return new Row(title, benchmark, List.of(floors), false);
    }

    static Row pinned(String title, String benchmark, String... floors) {
        return new Row(title, benchmark, List.of(floors), true);
    }
}
