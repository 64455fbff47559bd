package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.PythonException;
import io.pyworker.Tier;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many calls of all kinds from several threads at once: each gets its own outcome, once, and nothing is left. */
class StormTest {
    private static final int CALLERS = 4;

    private final TestWorker worker = new TestWorker("""
            import asyncio

            def plain(x):
                return x

            async def waiting(x):
                await asyncio.sleep(x % 5 / 1000)
                return x

            def listed(x):
                return [x, x + 1]

            def failing(x):
                raise ValueError(str(x))
            """).interpreters(2);
    private final Export<Long> plain = worker.export("plain", PyType.INT64, PyType.INT64);
    private final Export<Long> waiting = worker.export("waiting", PyType.INT64, PyType.INT64);
    private final Export<List<Long>> listed = worker.export("listed", PyType.list(PyType.INT64_OR_NONE), PyType.INT64);
    private final Export<Void> failing = worker.export("failing", PyType.NONE, PyType.INT64);

    @Test
    void everyCallGetsItsOwnOutcome() {
        int callsPerCaller = Tier.of(1_000, 5_000, 25_000);
        AtomicInteger settled = new AtomicInteger();
        try (worker) {
            worker.pool().ready().join();
            List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(
                            seed -> CompletableFuture.runAsync(() -> storm(new Random(seed), callsPerCaller, settled)))
                    .toList();
            callers.forEach(CompletableFuture::join);
        }
        assertThat(settled).hasValue(CALLERS * callsPerCaller);
    }

    private void storm(Random random, int calls, AtomicInteger settled) {
        List<CompletableFuture<Void>> checks = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            checks.add(checkedCall(random.nextInt(4), random.nextInt()).thenRun(settled::incrementAndGet));
        }
        checks.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> checkedCall(int kind, long x) {
        return switch (kind) {
            case 0 ->
                worker.callAsync(plain, x).thenAccept(value -> assertThat(value).isEqualTo(x));
            case 1 ->
                worker.callAsync(waiting, x)
                        .thenAccept(value -> assertThat(value).isEqualTo(x));
            case 2 ->
                worker.callAsync(listed, x)
                        .thenAccept(value -> assertThat(value).containsExactly(x, x + 1));
            default ->
                worker.callAsync(failing, x).<Void>handle((value, failure) -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    assertThat(cause).isInstanceOf(PythonException.class).hasMessage("ValueError: " + x);
                    return null;
                });
        };
    }
}
