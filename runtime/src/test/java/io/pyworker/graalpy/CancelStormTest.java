package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.Tier;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancels calls of all kinds at random moments: none is lost, no other call is hit, no interpreter is replaced. */
class CancelStormTest {
    private static final int INTERPRETERS = 2;
    private static final int IN_FLIGHT = 16;
    private static final int MOST_ROUNDS = 2_000;
    private static final Duration LONG = Duration.ofSeconds(120);

    private static final String SOURCE = """
            import asyncio

            def short(n):
                return n

            def plain(n):
                for _ in range(n):
                    pass
                return n

            async def coroutine(n):
                for _ in range(n % 50):
                    await asyncio.sleep(0)
                return n

            async def working(n):
                await asyncio.sleep(0)
                for _ in range(n):
                    pass
                await asyncio.sleep(0.001)
                return n

            async def gathered(n):
                return (await asyncio.gather(working(n), coroutine(n)))[1]
            """;

    private final Random random = new Random(5);
    private final Semaphore free = new Semaphore(IN_FLIGHT);

    private record Call(int argument, CompletableFuture<Integer> future, boolean cancelled) {}

    @Test
    @Timeout(600)
    void onlyWhatWasCancelledIsHit() throws InterruptedException {
        ScheduledExecutorService cancellers = Executors.newScheduledThreadPool(2);
        try (TestWorker worker = new TestWorker(SOURCE).interpreters(INTERPRETERS)) {
            List<Export<Integer>> functions = new ArrayList<>();
            for (String function : List.of("short", "plain", "coroutine", "working", "gathered")) {
                functions.add(worker.export(function, PyType.INT32, PyType.INT32));
            }
            assertThat(worker.pool().ready()).succeedsWithin(LONG);
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < Tier.of(10_000, 30_000, 300_000); i++) {
                free.acquire();
                calls.add(call(worker, functions.get(random.nextInt(functions.size())), cancellers));
            }
            for (Call call : calls) {
                if (!call.cancelled) {
                    assertThat(call.future).succeedsWithin(LONG).isEqualTo(call.argument);
                } else {
                    call.future.handle((value, error) -> 0).join();
                }
            }
            assertThat(worker.interpreterNames()).containsExactlyInAnyOrder("test-1", "test-2");
            for (int i = 0; i < 10 * INTERPRETERS; i++) {
                assertThat(worker.call(functions.get(i % functions.size()), 7)).isEqualTo(7);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> worker.pendingCalls() == 0);
        } finally {
            cancellers.shutdownNow();
        }
    }

    private Call call(TestWorker worker, Export<Integer> function, ScheduledExecutorService cancellers) {
        int argument = random.nextInt(MOST_ROUNDS);
        boolean cancelled = random.nextBoolean();
        CompletableFuture<Integer> future = worker.callAsync(function, argument);
        future.whenComplete((value, error) -> free.release());
        if (cancelled) {
            cancellers.schedule(() -> future.cancel(true), random.nextInt(3_000), TimeUnit.MICROSECONDS);
        }
        return new Call(argument, future, cancelled);
    }
}
