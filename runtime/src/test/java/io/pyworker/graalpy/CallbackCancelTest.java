package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.DeadlineExceededException;
import io.pyworker.Progress;
import io.pyworker.WorkerClosedException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that end while Java runs a function for them. */
@Timeout(180)
class CallbackCancelTest {
    private static final String SOURCE = """
            import asyncio
            from pyworker import _callables

            _callables.clock = lambda: 0.0  # it stands still
            log = []

            def call(f):
                try:
                    return f()
                finally:
                    log.append("cleaned up")

            async def awaited(f):
                try:
                    return await f.aio()
                finally:
                    log.append("cleaned up")

            async def in_a_coroutine(f):
                await asyncio.sleep(0)
                return call(f)

            async def first_of_two(f, g):
                first = asyncio.ensure_future(f.aio())
                await g.aio()
                first.cancel()
                await asyncio.wait([first])
                return first.cancelled()

            async def left_alone(f, g):
                asyncio.ensure_future(f.aio())
                await g.aio()

            async def left_behind(f, g):
                async def behind():
                    try:
                        await f.aio()
                    except RuntimeError as error:
                        log.append(str(error))
                asyncio.ensure_future(behind())
                await g.aio()

            def awaited_count():
                return [str(len(_callables._awaited))]

            def seen():
                return list(log)

            async def report(p, f):
                for i in range(5):
                    p(i)
                await f.aio()
                p(5)
            """;

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final PyType<Callable<Long>> CALLABLE =
            PyType.callable(Callable.class, PyType.INT64, List.of(), (f, arguments) -> f.call());

    private final TestWorker worker = new TestWorker(SOURCE);
    private final Export<List<String>> seen = worker.export("seen", PyType.list(PyType.STR));
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void close() {
        worker.close();
    }

    /** Blocks until it is interrupted. */
    private final Callable<Long> blocking = () -> {
        entered.countDown();
        try {
            new CountDownLatch(1).await();
            return 0L;
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    };

    private void interrupts() {
        await().atMost(LONG).until(() -> interrupted.getCount() == 0);
    }

    private void servesOn() {
        assertThat(worker.call(seen)).containsExactly("cleaned up");
        assertThat(worker.interpreterNames()).containsExactly("test-1");
        assertThat(worker.interpreter().callbackCounts()).containsExactly(0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "awaited", "in_a_coroutine"})
    void cancellingTheCallInterruptsTheFunction(String function) throws InterruptedException {
        Export<Long> export = worker.export(function, PyType.INT64, CALLABLE);
        CompletableFuture<Long> future = worker.callAsync(export, blocking);
        entered.await();
        CompletableFuture<List<String>> queued = worker.callAsync(seen);
        future.cancel(true);
        interrupts();
        assertThat(queued).succeedsWithin(LONG);
        await().atMost(LONG).until(() -> worker.pendingCalls() == 0);
        servesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "awaited"})
    void aDeadlineDoesSo(String function) {
        Export<Long> export = worker.export(function, PyType.INT64, CALLABLE);
        worker.call(seen);
        assertThatThrownBy(() -> worker.callWithin(Duration.ofMillis(300), export, blocking))
                .isInstanceOf(DeadlineExceededException.class);
        interrupts();
        servesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "awaited"})
    void closingTheWorkerDoesSo(String function) throws InterruptedException {
        Export<Long> export = worker.export(function, PyType.INT64, CALLABLE);
        CompletableFuture<Long> future = worker.callAsync(export, blocking);
        entered.await();
        worker.closeBound(Duration.ZERO).close();
        interrupts();
        assertThat(future).failsWithin(LONG).withThrowableThat().withCauseInstanceOf(WorkerClosedException.class);
    }

    @Test
    void cancellingWhatIsAwaitedInterruptsThatFunctionOnly() {
        Export<Boolean> export = worker.export("first_of_two", PyType.BOOL, CALLABLE, CALLABLE);
        Callable<Long> second = () -> {
            entered.await();
            return 1L;
        };
        assertThat(worker.call(export, blocking, second)).isTrue();
        interrupts();
        assertThat(worker.interpreter().callbackCounts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void whatNobodyAwaitsIsInterruptedAtTheEndOfTheCall() {
        Export<Void> export = worker.export("left_alone", PyType.NONE, CALLABLE, CALLABLE);
        Callable<Long> second = () -> {
            entered.await();
            return 1L;
        };
        worker.call(export, blocking, second);
        interrupts();
        assertThat(worker.call(seen)).isEmpty();
    }

    @Test
    void aTaskThatOutlivesItsCallIsTold() {
        Export<Void> export = worker.export("left_behind", PyType.NONE, CALLABLE, CALLABLE);
        Export<List<String>> awaitedCount = worker.export("awaited_count", PyType.list(PyType.STR));
        Callable<Long> second = () -> {
            entered.await();
            return 1L;
        };
        worker.call(export, blocking, second);
        interrupts();
        await().atMost(LONG).until(() -> !worker.call(seen).isEmpty());
        assertThat(worker.call(seen)).containsExactly("x: interrupted");
        assertThat(worker.call(awaitedCount)).containsExactly("0");
        assertThat(worker.interpreter().callbackCounts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void theInterruptStaysWithItsFunction() throws InterruptedException {
        List<Boolean> interruptedAfterwards = new CopyOnWriteArrayList<>();
        worker.callbacks(callback -> new Thread(() -> {
                    callback.run();
                    interruptedAfterwards.add(Thread.currentThread().isInterrupted());
                })
                .start());
        Export<Long> export = worker.export("call", PyType.INT64, CALLABLE);
        CompletableFuture<Long> future = worker.callAsync(export, (Callable<Long>) () -> {
            entered.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return 0L;
        });
        entered.await();
        future.cancel(true);
        await().atMost(LONG).until(() -> !interruptedAfterwards.isEmpty());
        assertThat(interruptedAfterwards).containsExactly(false);
    }

    @Test
    void aCoroutineThatIsCancelledTellsItsLastProgress() throws InterruptedException {
        Export<Void> export = worker.export("report", PyType.NONE, PyType.progress(PyType.INT32), CALLABLE);
        List<Integer> told = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> future = worker.callAsync(export, (Progress<Integer>) told::add, blocking);
        entered.await();
        future.cancel(true);
        await().atMost(LONG).until(() -> worker.pendingCalls() == 0);
        assertThat(told).containsExactly(0, 4);
    }
}
