package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** How much of the heap is in use, against an earlier moment. */
final class Heap {
    /** What code that warms up and collections that leave something may add. */
    private static final long TOLERATED_BYTES = 8 * 1024 * 1024;

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int COLLECTIONS = 3;

    private final long usedBefore;

    private Heap(long usedBefore) {
        this.usedBefore = usedBefore;
    }

    static Heap now() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            least = Math.min(least, usedBytes());
        }
        return new Heap(least);
    }

    /** Fails if more stays in use than then, however often what is unused is collected. */
    void assertFlat() {
        await().atMost(LONG).untilAsserted(() -> assertThat(usedBytes()).isLessThan(usedBefore + TOLERATED_BYTES));
    }

    /** In use after a collection. */
    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
