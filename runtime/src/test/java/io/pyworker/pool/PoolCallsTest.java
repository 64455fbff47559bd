package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pyworker.CallInterruptedException;
import io.pyworker.CallRefusedException;
import io.pyworker.ConversionException;
import io.pyworker.PythonException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The way of a call through a pool. */
class PoolCallsTest extends PoolFixture {
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
                .hasMessage("Echo.echo: args[0]: null where int64 was declared");
        assertThat(interpreter(0).calls()).isEmpty();
    }

    /** A class that no adapter can do anything with. */
    private record Stubborn(String text) {
        @Override
        public int hashCode() {
            throw new IllegalStateException(text);
        }
    }

    private PoolChannel stubborn(PyType<?> result, PyType<?> parameter) {
        Export<?> export = new Export<>(0, "Echo.stubborn", List.of(PyType.INT64, parameter), result);
        return new PoolChannel(pool(1), FakeEngine.CONTRACT, List.of(export));
    }

    private static <R> Export<R> first(PyType<R> result) {
        return new Export<>(0, "Echo.stubborn", List.of(), result);
    }

    @Test
    void whatAnAdapterThrowsIsTheCauseAndStaysOutOfTheMessage() {
        PyType<Stubborn> adapted = PyType.adapted(
                "Stubborn",
                Stubborn.class,
                PyType.STR,
                value -> {
                    throw new IllegalStateException(value.text());
                },
                text -> {
                    throw new IllegalStateException(text);
                });
        PoolChannel channel = stubborn(adapted, adapted);
        interpreter(0).becomeReady();
        assertThatThrownBy(() -> channel.call(first(adapted), 1L, new Stubborn("secret")))
                .isInstanceOf(ConversionException.class)
                .hasMessage("Echo.stubborn: args[1]: the adapter's encode of @Stubborn threw"
                        + " java.lang.IllegalStateException")
                .hasCauseInstanceOf(IllegalStateException.class);
        CompletableFuture<Stubborn> future = channel.callAsync(first(adapted), 1L, null);
        interpreter(0).returnValue(0, "secret");
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(ConversionException.class)
                .withMessage("Echo.stubborn: result: the adapter's decode of @Stubborn threw"
                        + " java.lang.IllegalStateException")
                .havingCause()
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAUsersHashCodeThrowsIsAConversionError() {
        PyType<Set<Stubborn>> set = PyType.set(PyType.record(
                "Stubborn",
                Stubborn.class,
                List.of(PyType.component("text", PyType.STR, Stubborn::text)),
                parts -> new Stubborn((String) parts[0])));
        PoolChannel channel = stubborn(set, PyType.STR);
        interpreter(0).becomeReady();
        CompletableFuture<Set<Stubborn>> future = channel.callAsync(first(set), 1L, null);
        interpreter(0).returnValue(0, new byte[] {'[', 1, 0, 0, 0, '(', 1, 0, 0, 0, 'u', 1, 0, 0, 0, 'x'});
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(ConversionException.class)
                .withMessage("Echo.stubborn: the result cannot be put together (java.lang.IllegalStateException)");
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
        assertThat(thrown.get())
                .hasMessage("Echo.echo: the calling thread was interrupted; the function had not begun.");
        assertThat(flagged.getCount()).isZero();
        assertThat(interpreter(0).listener.begin(interpreter(0).calls().get(0).id()))
                .isFalse();
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
}
