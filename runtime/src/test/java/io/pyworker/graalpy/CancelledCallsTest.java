package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallInterruptedException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.pool.CancelSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are stopped while Python runs them, each after it said that it is there. */
@Timeout(120)
class CancelledCallsTest {
    private static final String SOURCE = """
            import asyncio
            import re
            import time
            import pyworker

            log = []

            def seen():
                return list(log)

            def loop(flag):
                flag[0] = 1
                while True:
                    pass

            def catching(flag):
                flag[0] = 1
                while True:
                    try:
                        while True:
                            pass
                    except BaseException:
                        log.append("caught")

            def cleaning(flag):
                flag[0] = 1
                try:
                    while True:
                        pass
                finally:
                    log.append("cleaned up")

            def sleeping(flag):
                flag[0] = 1
                time.sleep(3600)

            def matching(flag):
                flag[0] = 1
                re.match(r"(a+)+$", "a" * 60 + "b")

            def in_a_generator(flag):
                def numbers():
                    flag[0] = 1
                    while True:
                        pass
                    yield 1
                return sum(numbers())

            def importing(flag):
                flag[0] = 1
                import endless

            def huge_number(flag):
                flag[0] = 1
                7 ** 10 ** 8

            def polite(flag):
                flag[0] = 1
                while not pyworker.cancelled():
                    pass
                log.append("noticed")

            async def spinning(flag):
                await asyncio.sleep(0)
                flag[0] = 1
                while True:
                    pass

            async def spinning_child(flag):
                async def child():
                    flag[0] = 1
                    while True:
                        pass
                await asyncio.create_task(child())

            async def leaving(flag):
                flag[0] = 1
                try:
                    while not pyworker.cancelled():
                        pass
                    for i in range(1_000_000):
                        pass
                    await asyncio.sleep(3600)
                finally:
                    await asyncio.sleep(0)
                    log.append("cleaned up")

            def holding(flag):
                flag[0] = 1
                while flag[0] == 1:
                    pass

            async def waiting(flag):
                flag[0] = 1
                try:
                    await asyncio.sleep(3600)
                except asyncio.CancelledError:
                    log.append("cancelled")
                    raise
                finally:
                    await asyncio.sleep(0)
                    log.append("cleaned up")

            async def resisting(flag):
                flag[0] = 1
                while True:
                    try:
                        await asyncio.sleep(3600)
                    except asyncio.CancelledError:
                        log.append("resisted")

            def broken_end(flag):
                from pyworker import _lent

                def end(call, may_fail):
                    raise ValueError
                _lent.end = end
                flag[0] = 1
                while not pyworker.cancelled():
                    pass

            def lent():
                from pyworker import _lent
                return [str(call) for call in _lent._ends]

            async def slept(seconds):
                await asyncio.sleep(seconds)
                return seconds
            """;

    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestWorker worker =
            new TestWorker(Map.of("functions.py", SOURCE, "endless.py", "while True:\n    pass\n"));
    private final Export<Double> slept = worker.export("slept", PyType.FLOAT64, PyType.FLOAT64);
    private final Export<List<String>> seen = worker.export("seen", PyType.list(PyType.STR));

    @AfterEach
    void close() {
        worker.close();
    }

    private Export<Void> export(String function) {
        return worker.export(function, PyType.NONE, PyType.SHARED);
    }

    /** The call, when its function has set the flag. */
    private CompletableFuture<Void> running(Export<Void> function) {
        ByteBuffer flag = ByteBuffer.allocate(1);
        CompletableFuture<Void> future = worker.callAsync(function, flag);
        await().atMost(LONG).until(() -> flag.get(0) != 0);
        return future;
    }

    /** What the caller of a blocking call is told who was interrupted when the function had set the flag. */
    private String interrupted(Export<Void> function) {
        ByteBuffer flag = ByteBuffer.allocate(1);
        AtomicReference<String> told = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                worker.call(function, flag);
            } catch (CallInterruptedException e) {
                told.set(e.getMessage());
            }
        });
        caller.start();
        await().atMost(LONG).until(() -> flag.get(0) != 0);
        caller.interrupt();
        await().atMost(LONG).until(() -> told.get() != null);
        return told.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loop",
                "catching",
                "cleaning",
                "sleeping",
                "matching",
                "in_a_generator",
                "importing",
                "spinning",
                "spinning_child"
            })
    void codeThatDoesNotEndIsStoppedAndNothingElse(String function) {
        Export<Void> endless = export(function);
        worker.call(slept, 0.0);
        CompletableFuture<Double> pending = worker.callAsync(slept, 0.2);
        CompletableFuture<Void> future = running(endless);
        CompletableFuture<List<String>> queued = worker.callAsync(seen);
        future.cancel(true);
        assertThat(queued).succeedsWithin(LONG);
        assertThat(pending).succeedsWithin(LONG).isEqualTo(0.2);
        assertThat(worker.interpreterNames()).containsExactly("test-1");
    }

    @Test
    void finallyBlocksRun() {
        Export<Void> cleaning = export("cleaning");
        CompletableFuture<Void> future = running(cleaning);
        future.cancel(true);
        assertThat(worker.call(seen)).containsExactly("cleaned up");
    }

    @Test
    void theErrorSaysThatTheFunctionWasInterrupted() {
        assertThat(interrupted(export("loop")))
                .isEqualTo("Functions.loop: the calling thread was interrupted; the function was interrupted.");
    }

    @Test
    void aFunctionThatAsksEndsWithinItsGrace() {
        worker.cancelling(new CancelSettings(LONG, LONG, LONG, LONG, ForkJoinPool.commonPool()));
        assertThat(interrupted(export("polite"))).endsWith("; the function ended by itself.");
        assertThat(worker.call(seen)).containsExactly("noticed");
    }

    @Test
    void aCoroutineIsCancelledAndCleansUp() {
        assertThat(interrupted(export("waiting"))).endsWith("; the function ended by itself.");
        assertThat(worker.call(seen)).containsExactly("cancelled", "cleaned up");
    }

    @Test
    void aCoroutineThatIsExecutedAtThatMomentCleansUpToo() {
        worker.cancelling(new CancelSettings(Duration.ZERO, LONG, LONG, LONG, ForkJoinPool.commonPool()));
        assertThat(interrupted(export("leaving"))).endsWith("; the function ended by itself.");
        assertThat(worker.call(seen)).containsExactly("cleaned up");
    }

    @Test
    void aCoroutineHearsOfItBeforeTheCallsThatWait() {
        Export<Void> waiting = export("waiting");
        Export<Void> holding = export("holding");
        CompletableFuture<Void> future = running(waiting);
        ByteBuffer flag = ByteBuffer.allocateDirect(1);
        CompletableFuture<Void> held = worker.callAsync(holding, flag);
        await().atMost(LONG).until(() -> flag.get(0) != 0);
        CompletableFuture<List<String>> queued = worker.callAsync(seen);
        future.cancel(true);
        await().atMost(LONG).until(() -> worker.interpreter().callCounts().get(0) == 1);
        flag.put(0, (byte) 0);
        assertThat(held).succeedsWithin(LONG);
        assertThat(queued).succeedsWithin(LONG).isEqualTo(List.of("cancelled"));
    }

    @Test
    void cancellingWhatHasEndedLeavesNothing() {
        worker.call(seen);
        worker.interpreter().cancel(1);
        worker.call(seen);
        assertThat(worker.interpreter().callCounts().get(0)).isZero();
    }

    /** Here it raises an error; an interrupt that comes while Python forgets the call does the same. */
    @Test
    void whatPythonCouldNotForgetIsForgotten() {
        worker.cancelling(new CancelSettings(LONG, LONG, LONG, LONG, ForkJoinPool.commonPool()));
        Export<List<String>> lent = worker.export("lent", PyType.list(PyType.STR));
        running(export("broken_end")).cancel(true);
        await().atMost(LONG).until(() -> worker.call(lent).isEmpty());
    }

    @Test
    void aCoroutineThatDoesNotEndIsGivenUp() {
        worker.cancelling(
                new CancelSettings(Duration.ZERO, LONG, Duration.ofSeconds(2), LONG, ForkJoinPool.commonPool()));
        assertThat(interrupted(export("resisting"))).endsWith("; its coroutine did not end, and was given up.");
        assertThat(worker.call(seen)).containsExactly("resisted");
        assertThat(worker.interpreterNames()).containsExactly("test-1");
    }

    @Test
    void aNumberThatTakesForEverCostsTheInterpreter() {
        worker.cancelling(new CancelSettings(
                Duration.ZERO, Duration.ZERO, LONG, Duration.ofMillis(300), ForkJoinPool.commonPool()));
        assertThat(interrupted(export("huge_number")))
                .endsWith("; the function did not stop, so its interpreter was replaced.");
        assertThat(worker.call(slept, 0.0)).isZero();
        assertThat(worker.interpreterNames()).containsExactly("test-2");
    }

    @Test
    void theFutureOfACoroutineThatWaitsIsCancelled() {
        CompletableFuture<Void> future = running(export("waiting"));
        assertThat(future.cancel(true)).isTrue();
        await().atMost(LONG).until(() -> worker.call(seen).equals(List.of("cancelled", "cleaned up")));
    }
}
