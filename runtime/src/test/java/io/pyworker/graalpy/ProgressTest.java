package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pyworker.Progress;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How far a function is: told no more than is wanted, and never after the end. The clock stands still. */
@Timeout(120)
class ProgressTest {
    private static final String SOURCE = """
            from pyworker import _callables

            _callables.clock = lambda: 0.0

            def plain(p):
                for i in range(100):
                    p(i)

            async def coroutine(p):
                plain(p)

            async def later(p):
                import asyncio
                await asyncio.sleep(0)
                for i in range(100):
                    await p.aio(i)

            def failing(p):
                plain(p)
                raise ValueError("no")

            async def failing_later(p):
                failing(p)

            def lazily(p):
                for i in range(100):
                    p(i)
                    yield i
            """;

    private static final PyType<Progress<Integer>> PROGRESS = PyType.progress(PyType.INT32);

    private final TestWorker worker = new TestWorker(SOURCE);
    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
    private final Progress<Integer> progress = told::add;

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void theFirstAndTheLastValueComeBeforeTheEnd() {
        List<Export<Void>> exports = Stream.of("plain", "coroutine", "later", "failing", "failing_later")
                .map(function -> worker.export(function, PyType.NONE, PROGRESS))
                .toList();
        for (Export<Void> export : exports) {
            told.clear();
            CompletableFuture<Void> future = worker.callAsync(export, progress);
            future.whenComplete((value, error) -> told.add("end"))
                    .exceptionally(e -> null)
                    .join();
            assertThat(told).as(export.name()).containsExactly(0, 99, "end");
        }
        assertThat(worker.interpreter().callbackCounts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void alsoIfTheResultIsComputedWhileItIsConverted() {
        Export<List<Integer>> lazily = worker.export("lazily", PyType.list(PyType.INT32), PROGRESS);
        assertThat(worker.call(lazily, progress)).hasSize(100);
        assertThat(told).containsExactly(0, 99);
    }

    @Test
    void whatTheListenerThrowsAtTheLastValueFailsTheCall() {
        IllegalStateException thrown = new IllegalStateException("full");
        Progress<Integer> full = value -> {
            if (value == 99) {
                throw thrown;
            }
        };
        Export<Void> plain = worker.export("plain", PyType.NONE, PROGRESS);
        Export<Void> coroutine = worker.export("coroutine", PyType.NONE, PROGRESS);
        Export<Void> failing = worker.export("failing", PyType.NONE, PROGRESS);
        assertThat(catchThrowable(() -> worker.call(plain, full))).isSameAs(thrown);
        assertThat(catchThrowable(() -> worker.call(coroutine, full))).isSameAs(thrown);
        assertThat(catchThrowable(() -> worker.call(failing, full))).hasMessage("ValueError: no");
    }
}
