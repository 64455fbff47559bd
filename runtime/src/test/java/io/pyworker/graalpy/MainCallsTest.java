package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.DeadlineExceededException;
import io.pyworker.Tier;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.pool.HandMadeMember;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What calls from Python into main do to one another: turns, cancellation, cycles. */
@Timeout(120)
class MainCallsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String SOURCE = """
            import pyworker
            from pyworker import sync

            def plain(x):
                return sync.f(x)

            async def awaited(x):
                return await sync.f.aio(x)

            def identity(x):
                return x

            def other(x):
                return sync.g(x)

            def numbers(n):
                yield from range(n)

            def late(x):
                sync.gate(x)
                return sync.g(x)

            def many(n):
                for i in range(n):
                    sync.f(i)
                    pyworker.post(i)
            """;

    private final TestWorker worker = new TestWorker(SOURCE);
    private final MainQueue queue = new MainQueue();
    private final MainScope sync = new MainScope();
    private @Nullable TestWorker second;

    private void offer(TestWorker to) {
        to.pool().main().put("sync", () -> HandMadeMember.nested(sync));
    }

    private void put(String name, Function<Object, ?> function) {
        var member = HandMadeMember.function("sync." + name, 1, arguments -> function.apply(arguments.get(0)), queue);
        sync.put(name, () -> member);
    }

    private static Export<Long> export(TestWorker of, String function) {
        return of.export(function, PyType.INT64_OR_NONE, PyType.INT64);
    }

    @AfterEach
    void close() {
        worker.close();
        if (second != null) {
            second.close();
        }
    }

    @Test
    void aCycleOfBlockingCallsIsRefusedAndNamesTheChain() {
        Export<Long> plain = export(worker, "plain");
        Export<Long> identity = export(worker, "identity");
        put("f", x -> worker.call(identity, (Long) x));
        worker.interpreters(2);
        offer(worker);
        assertThatThrownBy(() -> worker.call(plain, 1L))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("Functions.plain (test) -> sync.f -> Functions.identity (test)");
    }

    @Test
    void aFunctionThatPythonAwaitsMayCallTheWorkerThatAwaitsIt() {
        Export<Long> awaited = export(worker, "awaited");
        Export<Long> identity = export(worker, "identity");
        put("f", x -> worker.call(identity, (Long) x + 1));
        offer(worker);
        assertThat(worker.call(awaited, 1L)).isEqualTo(2L);
    }

    @Test
    void asynchronousCallsAreAllowed() {
        Export<Long> plain = export(worker, "plain");
        Export<Long> identity = export(worker, "identity");
        LinkedBlockingQueue<CompletableFuture<Long>> made = new LinkedBlockingQueue<>();
        put("f", x -> {
            made.add(worker.callAsync(identity, (Long) x + 1));
            return x;
        });
        offer(worker);
        assertThat(worker.call(plain, 1L)).isEqualTo(1L);
        assertThat(made.remove().join()).isEqualTo(2L);
    }

    @Test
    void aChainThroughAnotherWorkerComesBackIntoTheSameObject() {
        second = new TestWorker(SOURCE);
        Export<Long> plain = export(worker, "plain");
        Export<Long> other = export(second, "other");
        put("f", x -> second.call(other, (Long) x + 1));
        put("g", x -> (Long) x + 1);
        offer(worker);
        offer(second);
        assertThat(worker.call(plain, 1L)).isEqualTo(3L);
    }

    @Test
    void aChainThroughAnotherWorkerBackIntoTheFirstIsRefused() {
        second = new TestWorker(SOURCE);
        Export<Long> plain = export(worker, "plain");
        Export<Long> identity = export(worker, "identity");
        Export<Long> other = export(second, "other");
        put("f", x -> second.call(other, (Long) x));
        put("g", x -> worker.call(identity, (Long) x));
        offer(worker);
        offer(second);
        assertThatThrownBy(() -> worker.call(plain, 1L))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("Functions.plain (test) -> sync.f -> Functions.other (test) -> sync.g -> ");
    }

    @Test
    void callsToOneObjectRunOneAfterTheOther() throws InterruptedException {
        Export<Long> awaited = export(worker, "awaited");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        put("f", x -> {
            assertThat(inside.incrementAndGet()).isEqualTo(1);
            entered.countDown();
            hold(goOn);
            inside.decrementAndGet();
            return x;
        });
        offer(worker);
        CompletableFuture<Long> first = worker.callAsync(awaited, 1L);
        assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Long> next = worker.callAsync(awaited, 2L);
        await().atMost(LONG).until(() -> queue.size() == 1);
        goOn.countDown();
        assertThat(first.join()).isEqualTo(1L);
        assertThat(next.join()).isEqualTo(2L);
    }

    @Test
    void oneThatAwaitsItsTurnIsCancelled() throws InterruptedException {
        Export<Long> awaited = export(worker, "awaited");
        cancelledInTheQueue(worker, awaited, awaited);
    }

    @Test
    void oneThatWaitsForItsTurnIsCancelled() throws InterruptedException {
        second = new TestWorker(SOURCE);
        Export<Long> first = export(worker, "plain");
        cancelledInTheQueue(second, first, export(second, "plain"));
    }

    /** The function does not run for what is cancelled, and runs for what comes after that. */
    private void cancelledInTheQueue(TestWorker other, Export<Long> first, Export<Long> next)
            throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Set<Object> ran = ConcurrentHashMap.newKeySet();
        put("f", x -> {
            ran.add(x);
            entered.countDown();
            hold(goOn);
            return x;
        });
        offer(worker);
        offer(other);
        CompletableFuture<Long> running = worker.callAsync(first, 1L);
        assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Long> waiting = other.callAsync(next, 2L);
        await().atMost(LONG).until(() -> queue.size() == 1);
        waiting.cancel(true);
        await().atMost(LONG).until(() -> other.pendingCalls() == (other == worker ? 1 : 0));
        CompletableFuture<Long> later = other.callAsync(next, 3L);
        await().atMost(LONG).until(() -> queue.size() == 2);
        goOn.countDown();
        assertThat(running.join()).isEqualTo(1L);
        assertThat(later.join()).isEqualTo(3L);
        assertThat(ran).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void aFunctionThatWaitsForAWorkerWhichWaitsForItsTurnIsRefused() {
        second = new TestWorker(SOURCE);
        Export<Long> plain = export(worker, "plain");
        Export<Long> other = export(second, "other");
        Export<Long> identity = export(second, "identity");
        LinkedBlockingQueue<CompletableFuture<Long>> made = new LinkedBlockingQueue<>();
        put("f", x -> {
            made.add(second.callAsync(other, 7L));
            await().atMost(LONG).until(() -> queue.size() == 1);
            return second.call(identity, (Long) x);
        });
        put("g", x -> x);
        offer(worker);
        offer(second);
        assertThatThrownBy(() -> worker.call(plain, 1L))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("Functions.identity: a blocking call into worker 'test' would wait for ever: "
                        + "Functions.plain (test) -> sync.f waits for Functions.identity (test); "
                        + "Functions.other (test) -> sync.g waits for its turn");
        assertThat(made.remove().join()).isEqualTo(7L);
    }

    @Test
    void soIsOneThatWaitsForAnElement() {
        second = new TestWorker(SOURCE);
        Export<Long> plain = export(worker, "plain");
        Export<Long> other = export(second, "other");
        Export<Long> numbers = second.exportStream("numbers", PyType.INT64, PyType.INT64);
        LinkedBlockingQueue<CompletableFuture<Long>> made = new LinkedBlockingQueue<>();
        put("f", x -> {
            try (CloseableIterator<Long> elements = second.iterate(numbers, 3L)) {
                elements.next();
                made.add(second.callAsync(other, 7L));
                await().atMost(LONG).until(() -> queue.size() == 1);
                return elements.next();
            }
        });
        put("g", x -> x);
        offer(worker);
        offer(second);
        assertThatThrownBy(() -> worker.call(plain, 1L))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("Functions.numbers: a blocking call into worker 'test' would wait for ever: ");
        assertThat(made.remove().join()).isEqualTo(7L);
    }

    @Test
    void aWorkerThatWouldWaitForAFunctionWhichWaitsForItIsRefused() {
        second = new TestWorker(SOURCE);
        Export<Long> plain = export(worker, "plain");
        Export<Long> late = export(second, "late");
        Export<Long> identity = export(second, "identity");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LinkedBlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        put("f", x -> {
            threads.add(Thread.currentThread());
            return second.call(identity, (Long) x);
        });
        put("g", x -> x);
        var gate = HandMadeMember.function(
                "sync.gate",
                1,
                x -> {
                    entered.countDown();
                    hold(goOn);
                    return null;
                },
                null);
        sync.put("gate", () -> gate);
        offer(worker);
        offer(second);
        CompletableFuture<Long> refused = second.callAsync(late, 7L);
        await().atMost(LONG).until(() -> entered.getCount() == 0);
        CompletableFuture<Long> served = worker.callAsync(plain, 1L);
        await().atMost(LONG).until(() -> !threads.isEmpty() && threads.peek().getState() == Thread.State.WAITING);
        goOn.countDown();
        assertThatThrownBy(refused::join)
                .cause()
                .hasMessageContaining("sync.g: it would wait for ever: Functions.late (test) -> sync.g waits for its "
                        + "turn; Functions.plain (test) -> sync.f waits for Functions.identity (test)");
        assertThat(served.join()).isEqualTo(1L);
    }

    @Test
    void ofTwoFunctionsThatWaitForEachOthersWorkersOneIsRefused() {
        second = new TestWorker(SOURCE);
        Export<Long> plain = export(worker, "plain");
        Export<Long> toSecond = export(second, "identity");
        Export<Long> toFirst = export(worker, "identity");
        Export<Long> other = export(second, "other");
        CyclicBarrier both = new CyclicBarrier(2);
        Function<Object, ?> f = x -> {
            meet(both);
            return second.call(toSecond, (Long) x);
        };
        Function<Object, ?> g = x -> {
            meet(both);
            return worker.call(toFirst, (Long) x);
        };
        var inFirst = HandMadeMember.function("sync.f", 1, x -> f.apply(x.get(0)), new MainQueue());
        var inSecond = HandMadeMember.function("sync.g", 1, x -> g.apply(x.get(0)), new MainQueue());
        sync.put("f", () -> inFirst);
        sync.put("g", () -> inSecond);
        offer(worker);
        offer(second);
        var outcomes = Stream.of(worker.callAsync(plain, 1L), second.callAsync(other, 1L))
                .map(call -> call.handle((value, failure) -> failure == null ? "served" : failure.getMessage()))
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsOnlyOnce("served").anyMatch(text -> text.contains("would wait for ever"));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody came", e);
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void theDeadlineOfTheCallInterruptsTheFunction() {
        Export<Long> plain = export(worker, "plain");
        Export<Long> identity = export(worker, "identity");
        CountDownLatch interrupted = new CountDownLatch(1);
        put("f", x -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return x;
        });
        offer(worker);
        worker.call(identity, 1L);
        assertThatThrownBy(() -> worker.callWithin(Duration.ofMillis(300), plain, 1L))
                .isInstanceOf(DeadlineExceededException.class);
        await().atMost(LONG).until(() -> interrupted.getCount() == 0);
    }

    @Test
    void nothingIsLeftOfCallsAndMessages() {
        int calls = Tier.of(10_000, 100_000, 100_000);
        Export<Long> many = export(worker, "many");
        AtomicInteger heard = new AtomicInteger();
        put("f", x -> x);
        offer(worker);
        worker.pool().onMessage(message -> heard.incrementAndGet());
        worker.call(many, (long) calls);
        await().atMost(LONG).untilAsserted(() -> assertThat(heard).hasValue(calls));
        assertThat(worker.interpreter().callbackCounts()).isEqualTo(List.of(0, 0, 0, 0));
    }
}
