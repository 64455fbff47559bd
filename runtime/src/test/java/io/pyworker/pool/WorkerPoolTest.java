package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pyworker.CallInterruptedException;
import io.pyworker.CallRefusedException;
import io.pyworker.ConversionException;
import io.pyworker.PythonException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.WorkerStartException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    private static final Export<Long> ECHO = new Export<>(3, "Echo.echo", List.of(PyType.INT64), PyType.INT64);
    private static final List<Export<?>> EXPORTS = List.of(
            new Export<>(0, "Echo.a", List.of(), PyType.NONE),
            new Export<>(1, "Echo.b", List.of(), PyType.NONE),
            new Export<>(2, "Echo.c", List.of(), PyType.NONE),
            ECHO);

    private final FakeEngine engine = new FakeEngine();
    private Executor executor = Runnable::run;

    private WorkerPool pool(int min, int max) {
        WorkerConfig config =
                new WorkerConfig("text", false, "graalpy", min, max, List.of(), false, Map.of(), Map.of());
        WorkerPool pool = new WorkerPool(
                new MergedWorker(config, List.of(), List.of()),
                List.of(new DispatchTable(FakeEngine.CONTRACT, "0", "")),
                new PoolSettings(engine, executor));
        pool.start();
        return pool;
    }

    private static void close(WorkerPool pool, Duration bound) {
        PoolShutdown.close(List.of(pool), bound);
    }

    private WorkerPool pool(int size) {
        return pool(size, size);
    }

    private static PoolChannel channel(WorkerPool pool) {
        return new PoolChannel(pool, FakeEngine.CONTRACT, EXPORTS);
    }

    private FakeInterpreter interpreter(int index) {
        return engine.interpreters.get(index);
    }

    @Test
    void callsWaitUntilAnInterpreterIsReady() {
        PoolChannel channel = channel(pool(1));
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        assertThat(interpreter(0).calls()).isEmpty();

        interpreter(0).becomeReady();

        Message.Call call = interpreter(0).calls().get(0);
        assertThat(call.slot()).isEqualTo(13);
        assertThat(call.arguments()).containsExactly(5L);
        interpreter(0).returnValue(0, 5L);
        assertThat(future).isCompletedWithValue(5L);
    }

    @Test
    void aCallGoesToTheInterpreterThatHoldsTheFewest() {
        PoolChannel channel = channel(pool(2));
        interpreter(0).becomeReady();
        interpreter(1).becomeReady();
        for (long i = 0; i < 4; i++) {
            channel.callAsync(ECHO, i);
        }
        assertThat(interpreter(0).calls()).hasSize(2);
        assertThat(interpreter(1).calls()).hasSize(2);

        interpreter(1).returnValue(0, 1L);
        channel.callAsync(ECHO, 9L);
        assertThat(interpreter(1).calls()).hasSize(3);
    }

    @Test
    void aLateInterpreterTakesHalfOfWhatTheFirstHasNotBegun() {
        PoolChannel channel = channel(pool(2));
        interpreter(0).becomeReady();
        List<CompletableFuture<Long>> futures =
                List.of(channel.callAsync(ECHO, 0L), channel.callAsync(ECHO, 1L), channel.callAsync(ECHO, 2L));
        assertThat(interpreter(0).listener.begin(interpreter(0).calls().get(0).id()))
                .isTrue();

        interpreter(1).becomeReady();

        Message.Call moved = interpreter(0).calls().get(2);
        assertThat(interpreter(0).listener.begin(moved.id())).isFalse();
        interpreter(1).returnValue(0, 2L);
        assertThat(futures.get(2)).isCompletedWithValue(2L);
        assertThat(futures.get(0)).isNotDone();
    }

    @Test
    void aBusyPoolGrowsToItsMaximum() {
        PoolChannel channel = channel(pool(1, 2));
        interpreter(0).becomeReady();
        channel.callAsync(ECHO, 0L);
        assertThat(engine.interpreters).hasSize(1);
        channel.callAsync(ECHO, 1L);
        channel.callAsync(ECHO, 2L);
        assertThat(engine.interpreters).hasSize(2);
        interpreter(1).becomeReady();
        channel.callAsync(ECHO, 3L);
        channel.callAsync(ECHO, 4L);
        assertThat(engine.interpreters).hasSize(2);
    }

    @Test
    void onlyTheFirstOutcomeCounts() {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        long id = interpreter(0).calls().get(0).id();
        interpreter(0).returnValue(0, 5L);
        interpreter(0).listener.accept(new Outcome.Returned(id, 6L));
        interpreter(0).listener.accept(new Outcome.Raised(id, new PythonError("ValueError", "", List.of(), null)));
        assertThat(future).isCompletedWithValue(5L);
    }

    @Test
    void anOutcomeForACallThatHasNotBegunIsIgnored() {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        interpreter(0)
                .listener
                .accept(new Outcome.Returned(interpreter(0).calls().get(0).id(), 7L));
        assertThat(future).isNotDone();
    }

    @Test
    void anInterpreterCannotSettleTheCallsOfAnother() {
        PoolChannel channel = channel(pool(2));
        interpreter(0).becomeReady();
        interpreter(1).becomeReady();
        CompletableFuture<Long> first = channel.callAsync(ECHO, 1L);
        CompletableFuture<Long> second = channel.callAsync(ECHO, 2L);
        interpreter(0).listener.begin(interpreter(0).calls().get(0).id());
        interpreter(1).listener.begin(interpreter(1).calls().get(0).id() + 1);
        interpreter(1)
                .listener
                .accept(new Outcome.Returned(interpreter(1).calls().get(0).id() + 1, 7L));
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
    }

    @Test
    void aPythonErrorFailsTheFutureWithItsTypeAndFrames() {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        long id = interpreter(0).calls().get(0).id();
        interpreter(0).listener.begin(id);
        interpreter(0).listener.accept(new Outcome.Raised(id, new PythonError("ValueError", "no", List.of(), null)));
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        PythonException.class, e -> assertThat(e.pythonType()).isEqualTo("ValueError"))
                .withMessage("ValueError: no");
    }

    @Test
    void aResultOfTheWrongTypeFailsTheFuture() {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        interpreter(0).returnValue(0, "five");
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(ConversionException.class)
                .withMessage("Echo.echo: result: str where int64 was declared");
    }

    @Test
    void anArgumentThatCannotCrossFailsTheFutureAndThrowsFromTheBlockingCall() {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        assertThat(channel.callAsync(ECHO, (Object) null)).isCompletedExceptionally();
        assertThatThrownBy(() -> channel.call(ECHO, (Object) null))
                .isInstanceOf(ConversionException.class)
                .hasMessage("Echo.echo: args[0]: None where int64 was declared");
        assertThat(interpreter(0).calls()).isEmpty();
    }

    @Test
    void aBlockingCallReturnsOnItsOwnThread() throws Exception {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        AtomicReference<Object> result = new AtomicReference<>();
        Thread caller = new Thread(() -> result.set(channel.call(ECHO, 8L)));
        caller.start();
        Awaitility.await().until(() -> !interpreter(0).calls().isEmpty());
        interpreter(0).returnValue(0, 8L);
        caller.join();
        assertThat(result).hasValue(8L);
    }

    @Test
    void anInterruptEndsABlockingCallWhichThenNeverBegins() throws Exception {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch flagged = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                channel.call(ECHO, 8L);
            } catch (CallInterruptedException e) {
                thrown.set(e);
                if (Thread.currentThread().isInterrupted()) {
                    flagged.countDown();
                }
            }
        });
        caller.start();
        Awaitility.await().until(() -> !interpreter(0).calls().isEmpty());
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).hasMessage("Echo.echo: the calling thread was interrupted.");
        assertThat(flagged.getCount()).isZero();
        assertThat(interpreter(0).listener.begin(interpreter(0).calls().get(0).id()))
                .isFalse();
    }

    @Test
    void whatWaitsFailsWithTheReasonIfNoInterpreterCanStart() {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        CompletableFuture<Long> early = channel.callAsync(ECHO, 1L);
        interpreter(0).listener.accept(new Outcome.Refused(new WorkerStartException("module stats was not found")));
        interpreter(0).end(null);
        assertThat(early)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(WorkerStartException.class)
                .withMessage("Echo.echo: module stats was not found");
        assertThat(channel.callAsync(ECHO, 2L)).isCompletedExceptionally();
        assertThatThrownBy(() -> pool.ready().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WorkerStartException.class);
    }

    @Test
    void anInterpreterThatDiesIsReplacedAndOnlyWhatItHadBegunFails() {
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        CompletableFuture<Long> begun = channel.callAsync(ECHO, 1L);
        CompletableFuture<Long> queued = channel.callAsync(ECHO, 2L);
        interpreter(0).listener.begin(interpreter(0).calls().get(0).id());

        interpreter(0).end(new IllegalStateException("gone"));

        assertThat(begun)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        WorkerLostException.class, e -> assertThat(e.started()).isTrue())
                .withMessage("text-1 was lost while running Echo.echo (it had started). The call was not retried.");
        assertThat(queued).isNotDone();
        interpreter(1).becomeReady();
        interpreter(1).returnValue(0, 2L);
        assertThat(queued).isCompletedWithValue(2L);
    }

    @Test
    void closeLetsCallsEnd() throws Exception {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        Thread closer = new Thread(() -> close(pool, Duration.ofSeconds(30)));
        closer.start();
        Awaitility.await().until(() -> channel.callAsync(ECHO, 6L).isCompletedExceptionally());
        assertThat(future).isNotDone();
        interpreter(0).returnValue(0, 5L);
        closer.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(closer.isAlive()).isFalse();
        assertThat(future).isCompletedWithValue(5L);
    }

    @Test
    void closeFailsWhatDoesNotEndWithinTheBound() {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        interpreter(0).listener.begin(interpreter(0).calls().get(0).id());
        close(pool, Duration.ofMillis(20));
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(WorkerClosedException.class)
                .withMessage("Echo.echo: worker 'text' is closed.");
    }

    @Test
    void closeFailsWhatWaitsForAnInterpreterThatNeverStarts() {
        WorkerPool pool = pool(1);
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 5L);
        close(pool, Duration.ZERO);
        assertThat(future).isCompletedExceptionally();
        assertThat(channel(pool).callAsync(ECHO, 5L)).isCompletedExceptionally();
    }

    @Test
    void oneRefusedInterpreterLeavesTheCallsToTheOther() {
        WorkerPool pool = pool(2);
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 1L);
        interpreter(0).listener.accept(new Outcome.Refused(new WorkerStartException("no")));
        interpreter(0).end(null);
        assertThat(future).isNotDone();
        interpreter(1).becomeReady();
        interpreter(1).returnValue(0, 1L);
        assertThat(future).isCompletedWithValue(1L);
        assertThat(pool.ready()).isCompleted();
    }

    @Test
    void anInterpreterThatEndsBeforeItsFirstCallIsNotReplacedForEver() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        interpreter(0).end(new IllegalStateException("gone"));
        assertThat(engine.interpreters).hasSize(1);
        assertThat(channel(pool).callAsync(ECHO, 1L))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(WorkerStartException.class)
                .withMessageContaining("ended by itself before its first call");
    }

    @Test
    void whatCannotGrowIsNotTriedAgainForEveryCall() {
        PoolChannel channel = channel(pool(1, 4));
        interpreter(0).becomeReady();
        CompletableFuture<?> first = channel.callAsync(ECHO, 0L);
        CompletableFuture<?> second = channel.callAsync(ECHO, 1L);
        interpreter(1).listener.accept(new Outcome.Refused(new WorkerStartException("no")));
        interpreter(1).end(null);
        CompletableFuture<?> third = channel.callAsync(ECHO, 2L);
        assertThat(engine.interpreters).hasSize(2);
        assertThat(List.of(first, second, third)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void anInterpreterThatRunsEmptyTakesOverWhatAnotherHasNotBegun() {
        PoolChannel channel = channel(pool(2));
        interpreter(0).becomeReady();
        interpreter(1).becomeReady();
        List<CompletableFuture<Long>> futures =
                List.of(channel.callAsync(ECHO, 0L), channel.callAsync(ECHO, 1L), channel.callAsync(ECHO, 2L));
        assertThat(interpreter(0).calls()).hasSize(2);
        interpreter(0).listener.begin(interpreter(0).calls().get(0).id());

        interpreter(1).returnValue(0, 1L);

        interpreter(1).returnValue(1, 2L);
        assertThat(futures.get(2)).isCompletedWithValue(2L);
    }

    @Test
    void anEngineThatCannotStartFailsTheCalls() {
        engine.failure = new OutOfMemoryError("unable to create native thread");
        assertThat(channel(pool(1)).callAsync(ECHO, 1L))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(WorkerStartException.class)
                .withMessageContaining("unable to create native thread");
    }

    @Test
    void anInterpreterWithoutTheContractIsRefused() {
        WorkerPool pool = pool(1);
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 1L);
        interpreter(0)
                .listener
                .accept(new Outcome.Ready(new ReadyReport(Map.of("com.acme.Other", 0), 1, false, "3.12")));
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(WorkerStartException.class)
                .withMessageContaining("does not serve com.acme.Echo");
    }

    @Test
    void aFutureCompletesEvenIfTheExecutorRefuses() {
        executor = task -> {
            throw new RejectedExecutionException("shut down");
        };
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 5L);
        interpreter(0).returnValue(0, 5L);
        assertThat(future).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(5L);
        assertThat(pool.ready()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void futuresCompleteOnTheExecutor() {
        List<Runnable> tasks = new ArrayList<>();
        executor = tasks::add;
        PoolChannel channel = channel(pool(1));
        interpreter(0).becomeReady();
        tasks.clear();
        CompletableFuture<Long> future = channel.callAsync(ECHO, 5L);
        interpreter(0).returnValue(0, 5L);
        assertThat(future).isNotDone();
        tasks.forEach(Runnable::run);
        assertThat(future).isCompletedWithValue(5L);
    }

    @Test
    void aBlockingCallFromAnInterpretersThreadIsRefused() throws Exception {
        PoolChannel channel = channel(pool(1));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new InterpreterThread(
                () -> thrown.set(catchThrowable(() -> channel.call(ECHO, 1L))), "pyworker-test-1");
        thread.start();
        thread.join();
        assertThat(thrown.get())
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("Echo.echo")
                .hasMessageContaining("Async view");
    }

    @Test
    void closeEndsAnInterpreterThatIgnoresThePoliteWay() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        interpreter(0).stopsWhenAsked = false;
        close(pool, Duration.ofMillis(20));
        assertThat(interpreter(0).ended.getCount()).isZero();
        assertThat(interpreter(0).messages).hasAtLeastOneElementOfType(Message.Stop.class);
    }

    @Test
    void anInterruptSkipsTheWaitingOfCloseAndStaysSet() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 5L);
        Thread.currentThread().interrupt();
        close(pool, Duration.ofDays(365));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(future).isCompletedExceptionally();
    }
}
