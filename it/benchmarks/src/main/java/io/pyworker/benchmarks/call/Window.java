package io.pyworker.benchmarks.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A bounded number of calls in flight: the next one starts as soon as any one has ended. */
final class Window {
    static final int CALLS = 10_000;
    private static final int IN_FLIGHT = 64;

    private Window() {}

    /** Makes {@link #CALLS} calls and waits for the last. */
    @SuppressWarnings("FutureReturnValueIgnored") // failures are counted
    static void run(Supplier<CompletableFuture<Integer>> call) {
        Semaphore free = new Semaphore(IN_FLIGHT);
        AtomicInteger failures = new AtomicInteger();
        for (int i = 0; i < CALLS; i++) {
            free.acquireUninterruptibly();
            call.get().whenComplete((result, failure) -> {
                if (failure != null) {
                    failures.incrementAndGet();
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(IN_FLIGHT);
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " calls failed");
        }
    }
}
