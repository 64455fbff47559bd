package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallInterruptedException;
import io.pyworker.CloseableIterator;
import io.pyworker.ConversionException;
import io.pyworker.DeadlineExceededException;
import io.pyworker.PythonException;
import io.pyworker.WorkerClosedException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.pool.CancelSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators on the real engine. */
@Timeout(120)
class StreamsTest {
    private static final String SOURCE = """
            import asyncio
            import pyworker

            log = []
            produced = [0]

            def seen():
                return list(log)

            def count():
                return produced[0]

            def plain(count):
                try:
                    for i in range(count):
                        produced[0] = i + 1
                        yield i
                finally:
                    log.append("closed " + str(pyworker.cancelled()))

            async def asynchronous(count):
                try:
                    for i in range(count):
                        await asyncio.sleep(0)
                        produced[0] = i + 1
                        yield i
                finally:
                    await asyncio.sleep(0)
                    log.append("closed " + str(pyworker.cancelled()))

            async def spinning_later(flag):
                yield 1
                try:
                    flag[0] = 1
                    while True:
                        pass
                finally:
                    log.append("cleaned up")

            async def leaving(flag):
                try:
                    yield 1
                    flag[0] = 1
                    while not pyworker.cancelled():
                        pass
                    for i in range(1_000_000):
                        pass
                    await asyncio.sleep(3600)
                finally:
                    await asyncio.sleep(0)
                    log.append("cleaned up")

            def leaving_plain(flag):
                try:
                    yield 1
                    flag[0] = 1
                    while not pyworker.cancelled():
                        pass
                    for i in range(1_000_000):
                        pass
                    log.append("went on")
                    yield 2
                    log.append("too far")
                finally:
                    log.append("cleaned up")

            def spinning(flag):
                yield 1
                try:
                    flag[0] = 1
                    while True:
                        pass
                finally:
                    log.append("cleaned up")

            def failing(count):
                yield from range(count)
                raise ValueError("the end")

            def wrong(count):
                yield from range(count)
                yield "x"

            def twice(number):
                return 2 * number
            """;

    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestWorker worker = new TestWorker(SOURCE);
    private final Export<List<String>> seen = worker.export("seen", PyType.list(PyType.STR));
    private final Export<Long> count = worker.export("count", PyType.INT64);
    private final Export<Long> twice = worker.export("twice", PyType.INT64, PyType.INT64);

    @AfterEach
    void close() {
        worker.close();
    }

    private Export<Integer> numbers(String function) {
        return worker.exportStream(function, PyType.INT32, PyType.INT32);
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    /** Asks for nothing by itself, and keeps the first elements. */
    private static final class Taking implements Flow.Subscriber<Integer> {
        private static final int MOST = 5000;

        final List<Integer> items = Collections.synchronizedList(new ArrayList<>());
        final CompletableFuture<Void> end = new CompletableFuture<>();
        final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(Integer item) {
            if (items.size() < MOST) {
                items.add(item);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "asynchronous"})
    void allElementsComeInOrder(String function) {
        Export<Integer> numbers = numbers(function);
        List<Integer> all = new ArrayList<>();
        worker.iterate(numbers, 5000).forEachRemaining(all::add);
        assertThat(all).isEqualTo(upTo(5000));
        assertThat(worker.channel().stream(numbers, 1000)).containsExactlyElementsOf(upTo(1000));
        Taking taking = new Taking();
        worker.channel().publish(numbers, 5000).subscribe(taking);
        taking.subscription.join().request(Long.MAX_VALUE);
        assertThat(taking.end).succeedsWithin(LONG);
        assertThat(taking.items).isEqualTo(upTo(5000));
        assertThat(worker.call(seen)).containsExactly("closed False", "closed False", "closed False");
        assertThat(worker.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "asynchronous"})
    void demandBoundsWhatIsProduced(String function) {
        Export<Integer> numbers = numbers(function);
        Taking taking = new Taking();
        worker.channel().publish(numbers, 1000).subscribe(taking);
        assertThat(worker.call(count)).isZero();
        taking.subscription.join().request(3);
        await().until(() -> taking.items.size() == 3);
        assertThat(worker.call(count)).isEqualTo(3);
        taking.subscription.join().request(4);
        await().until(() -> taking.items.size() == 7);
        assertThat(worker.call(count)).isEqualTo(7);
        taking.subscription.join().cancel();
        await().until(() -> worker.pendingCalls() == 0);
        assertThat(worker.call(seen)).containsExactly("closed True");
        assertThat(taking.end).isNotDone();
    }

    @Test
    void anIteratorIsLazyToo() {
        CloseableIterator<Integer> iterator = worker.iterate(numbers("plain"), 1000);
        assertThat(worker.call(count)).isZero();
        assertThat(iterator.next()).isZero();
        assertThat(worker.call(count)).isOne();
        iterator.close();
        await().until(() -> worker.pendingCalls() == 0);
        assertThat(worker.call(seen)).containsExactly("closed True");
    }

    @Test
    void anErrorComesAfterTheElementsBeforeIt() {
        CloseableIterator<Integer> failing = worker.iterate(numbers("failing"), 3);
        for (int i = 0; i < 3; i++) {
            assertThat(failing.next()).isEqualTo(i);
        }
        assertThatThrownBy(failing::hasNext).isInstanceOf(PythonException.class).hasMessageContaining("the end");
        assertThat(failing.hasNext()).isFalse();
    }

    @Test
    void anElementOfTheWrongTypeIsNamed() {
        CloseableIterator<Integer> wrong = worker.iterate(numbers("wrong"), 1);
        assertThat(wrong.next()).isZero();
        assertThatThrownBy(wrong::next)
                .isInstanceOf(ConversionException.class)
                .hasMessage("Functions.wrong: items[1]: str where int32 was declared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "asynchronous"})
    void otherCallsRunWhileAStreamProducesWithoutEnd(String function) {
        Export<Integer> numbers = numbers(function);
        Taking taking = new Taking();
        worker.channel().publish(numbers, Integer.MAX_VALUE).subscribe(taking);
        taking.subscription.join().request(Long.MAX_VALUE);
        await().until(() -> !taking.items.isEmpty());
        for (long i = 0; i < 20; i++) {
            assertThat(worker.call(twice, i)).isEqualTo(2 * i);
        }
        taking.subscription.join().cancel();
        await().until(() -> worker.pendingCalls() == 0);
        assertThat(worker.call(seen)).containsExactly("closed True");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spinning", "spinning_later"})
    void aLoopBetweenTwoElementsIsInterrupted(String function) {
        isClosedWhileItIsExecuted(function, "cleaned up");
    }

    @Test
    void aPlainOneThatIsExecutedAtThatMomentIsClosedAtItsNextElement() {
        worker.cancelling(new CancelSettings(Duration.ZERO, LONG, LONG, LONG, ForkJoinPool.commonPool()));
        isClosedWhileItIsExecuted("leaving_plain", "went on", "cleaned up");
    }

    @Test
    void anAsynchronousOneThatIsExecutedAtThatMomentCleansUpToo() {
        worker.cancelling(new CancelSettings(Duration.ZERO, LONG, LONG, LONG, ForkJoinPool.commonPool()));
        isClosedWhileItIsExecuted("leaving", "cleaned up");
    }

    private void isClosedWhileItIsExecuted(String function, String... expected) {
        Export<Integer> spinning = worker.exportStream(function, PyType.INT32, PyType.SHARED);
        ByteBuffer flag = ByteBuffer.allocateDirect(1);
        CloseableIterator<Integer> iterator = worker.iterate(spinning, flag);
        assertThat(iterator.next()).isOne();
        CompletableFuture<Boolean> more = CompletableFuture.supplyAsync(iterator::hasNext);
        await().until(() -> flag.get(0) == 1);
        iterator.close();
        assertThat(more).succeedsWithin(LONG).isEqualTo(false);
        await().until(() -> worker.pendingCalls() == 0);
        assertThat(worker.call(seen)).containsExactly(expected);
        assertThat(worker.interpreterNames()).containsExactly("test-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "asynchronous"})
    void theDeadlineCountsWhileTheConsumerTakesItsTime(String function) {
        Export<Integer> numbers = numbers(function);
        worker.call(twice, 1L);
        CloseableIterator<Integer> iterator =
                worker.channel().within(Duration.ofSeconds(2)).iterate(numbers, 1000);
        assertThat(iterator.next()).isZero();
        await().until(() -> worker.pendingCalls() == 0);
        assertThatThrownBy(iterator::hasNext)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("the function ended by itself (deadline 2.00 s");
        assertThat(worker.call(seen)).containsExactly("closed True");
    }

    @Test
    void theStreamThatWaitsLongestIsAbandoned() {
        worker.streams(2);
        Export<Integer> numbers = numbers("plain");
        CloseableIterator<Integer> first = worker.iterate(numbers, 1000);
        first.next();
        worker.call(count); // from now on it waits
        CloseableIterator<Integer> second = worker.iterate(numbers, 1000);
        second.next();
        worker.call(count);
        CloseableIterator<Integer> third = worker.iterate(numbers, 1000);
        assertThatThrownBy(first::hasNext)
                .isInstanceOf(CallInterruptedException.class)
                .hasMessageContaining("abandoned")
                .hasMessageContaining("`streams` in the worker's limits");
        assertThat(second.next()).isOne();
        assertThat(third.next()).isZero();
    }

    @Test
    void aStreamThatIsLeftOpenHindersNobody() {
        Export<Integer> numbers = numbers("plain");
        worker.closeBound(Duration.ofMinutes(10));
        assertThat(worker.channel().stream(numbers, 1000).limit(3)).containsExactly(0, 1, 2);
        CloseableIterator<Integer> open = worker.iterate(numbers, 1000);
        open.next();
        worker.close();
        assertThat(worker.pendingCalls()).isZero();
        assertThatThrownBy(() -> open.forEachRemaining(item -> {})).isInstanceOf(WorkerClosedException.class);
    }

    @Test
    void manyStreamsAtOnceAllEnd() throws Exception {
        worker.interpreters(2);
        List<Export<Integer>> exports = List.of(numbers("plain"), numbers("asynchronous"), numbers("failing"));
        worker.channel();
        ExecutorService readers = Executors.newFixedThreadPool(8);
        List<Future<?>> ended = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            ended.add(readers.submit(() -> read(exports.get(random.nextInt(3)), random)));
        }
        for (Future<?> reader : ended) {
            reader.get();
        }
        readers.shutdown();
        await().until(() -> worker.pendingCalls() == 0);
        assertThat(worker.interpreterNames()).hasSize(2);
        assertThat(worker.call(twice, 4L)).isEqualTo(8);
    }

    /** To the end, or closed on the way. */
    private void read(Export<Integer> export, Random random) {
        int length = random.nextInt(500);
        int closedAt = random.nextInt(1000);
        try (CloseableIterator<Integer> iterator = worker.iterate(export, length)) {
            int taken = 0;
            while (taken < closedAt && iterator.hasNext()) {
                assertThat(iterator.next()).isEqualTo(taken++);
            }
            assertThat(taken).isEqualTo(Math.min(closedAt, length));
        } catch (PythonException e) {
            assertThat(export.name()).endsWith("failing");
        }
    }
}
