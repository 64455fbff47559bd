package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallInterruptedException;
import io.pyworker.WorkerLostException;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Every step of the ladder, with an engine that is driven by hand. */
class CancelTest extends PoolFixture {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Executor THREADS = CancelSettings.of(Duration.ZERO).executor();

    private WorkerPool pool;

    private FakeInterpreter started(Duration grace, Duration cleanUp, Duration stuck) {
        return started(grace, Duration.ZERO, cleanUp, stuck);
    }

    private FakeInterpreter started(Duration grace, Duration step, Duration cleanUp, Duration stuck) {
        cancelling = new CancelSettings(grace, step, cleanUp, stuck, THREADS);
        pool = pool(1);
        interpreter(0).becomeReady();
        return interpreter(0);
    }

    /** A blocking call, and what its interrupted caller was told. */
    private AtomicReference<String> interruptedCall(FakeInterpreter interpreter) {
        AtomicReference<String> told = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                channel(pool).call(ECHO, 1L);
            } catch (CallInterruptedException e) {
                told.set(e.getMessage());
            }
        });
        caller.start();
        await().until(() -> interpreter.calls().size() == 1);
        interpreter.begin(0);
        caller.interrupt();
        return told;
    }

    @Test
    void aCallThatHasNotBegunNeverBegins() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 1L);
        assertThat(future.cancel(true)).isTrue();
        assertThat(interpreter.listener.begin(interpreter.calls().get(0).id())).isFalse();
        assertThat(interpreter.cancelled).isEmpty();
        close(pool, Duration.ZERO);
    }

    @Test
    void aCallThatHasBegunIsAskedAndInterrupted() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        interpreter.interrupt = id -> {
            interpreter.stopped(id);
            return true;
        };
        AtomicReference<String> told = interruptedCall(interpreter);
        await().untilAtomic(
                        told,
                        text -> assertThat(text)
                                .isEqualTo(
                                        "Echo.echo: the calling thread was interrupted; the function was interrupted."));
        assertThat(interpreter.cancelled)
                .containsExactly(interpreter.calls().get(0).id());
        close(pool, Duration.ZERO);
    }

    @Test
    void anInterruptThatMissesIsRepeated() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        AtomicReference<Integer> attempts = new AtomicReference<>(0);
        interpreter.interrupt = id -> {
            if (attempts.updateAndGet(n -> n + 1) == 3) {
                interpreter.stopped(id);
            }
            return attempts.get() > 1;
        };
        AtomicReference<String> told = interruptedCall(interpreter);
        await().untilAtomic(told, text -> assertThat(text).endsWith("the function was interrupted."));
        assertThat(attempts).hasValue(3);
        close(pool, Duration.ZERO);
    }

    @Test
    void withinItsGraceAFunctionMayEndByItself() {
        FakeInterpreter interpreter = started(NEVER, NEVER, NEVER);
        interpreter.interrupt = id -> {
            throw new AssertionError("interrupted in spite of its grace");
        };
        AtomicReference<String> told = interruptedCall(interpreter);
        await().until(() -> !interpreter.cancelled.isEmpty());
        interpreter.listener.accept(
                new Outcome.Returned(interpreter.calls().get(0).id(), 5L));
        await().untilAtomic(told, text -> assertThat(text).endsWith("the function ended by itself."));
        close(pool, Duration.ZERO);
    }

    @Test
    void aCoroutineMayCleanUp() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        AtomicReference<String> told = new AtomicReference<>();
        interpreter.interrupt = id -> {
            interpreter.listener.accept(new Outcome.Cancelling(id)); // the loop was busy until now
            return false;
        };
        told = interruptedCall(interpreter);
        await().until(() -> !interpreter.cancelled.isEmpty());
        interpreter.listener.accept(
                new Outcome.Returned(interpreter.calls().get(0).id(), 5L));
        await().untilAtomic(told, text -> assertThat(text).endsWith("the function ended by itself."));
        close(pool, Duration.ZERO);
    }

    @Test
    void aStepOfATaskIsLeftAloneUntilTheTaskWasTold() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, Duration.ofSeconds(1), NEVER);
        AtomicReference<String> order = new AtomicReference<>("");
        interpreter.inStep = Duration.ZERO;
        interpreter.interrupt = id -> {
            order.updateAndGet(text -> text + "interrupted");
            interpreter.stopped(id);
            return true;
        };
        AtomicReference<String> told = interruptedCall(interpreter);
        await().until(() -> !interpreter.cancelled.isEmpty());
        order.updateAndGet(text -> text + "told ");
        interpreter.listener.accept(
                new Outcome.Cancelling(interpreter.calls().get(0).id()));
        await().untilAtomic(told, text -> assertThat(text).endsWith("the function was interrupted."));
        assertThat(order).hasValue("told interrupted");
        close(pool, Duration.ZERO);
    }

    @Test
    void aStepOfATaskThatGoesOnIsInterrupted() {
        FakeInterpreter interpreter = started(Duration.ZERO, Duration.ofMillis(1), NEVER, NEVER);
        interpreter.inStep = Duration.ofMillis(1);
        interpreter.interrupt = id -> {
            interpreter.stopped(id);
            return true;
        };
        AtomicReference<String> told = interruptedCall(interpreter);
        await().untilAtomic(told, text -> assertThat(text).endsWith("the function was interrupted."));
        close(pool, Duration.ZERO);
    }

    @Test
    void aCoroutineThatWaitsOnIsGivenUp() {
        FakeInterpreter interpreter = started(Duration.ZERO, Duration.ZERO, NEVER);
        AtomicReference<String> told = interruptedCall(interpreter);
        await().untilAtomic(told, text -> assertThat(text).endsWith("its coroutine did not end, and was given up."));
        long id = interpreter.calls().get(0).id();
        assertThat(interpreter.wasSent(new Message.Abandon(id))).isTrue();
        assertThat(engine.interpreters).hasSize(1);
        close(pool, Duration.ZERO);
    }

    @Test
    void aCoroutineThatGoesOnAfterItWasGivenUpIsInterrupted() {
        FakeInterpreter interpreter = started(Duration.ZERO, Duration.ZERO, NEVER);
        interpreter.interrupt = id -> {
            boolean isExecuted = interpreter.wasSent(new Message.Abandon(id));
            if (isExecuted) {
                interpreter.stopped(id);
            }
            return isExecuted;
        };
        AtomicReference<String> told = interruptedCall(interpreter);
        await().untilAtomic(told, text -> assertThat(text).endsWith("was given up."));
        await().until(() -> pool.members().get(0).load() == 0);
        close(pool, Duration.ZERO);
    }

    @Test
    void anInterpreterThatDoesNotStopIsReplaced() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, Duration.ZERO);
        interpreter.interrupt = id -> id == interpreter.calls().get(0).id();
        CompletableFuture<Long> pending = null;
        AtomicReference<String> told = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                channel(pool).call(ECHO, 1L);
            } catch (CallInterruptedException e) {
                told.set(e.getMessage());
            }
        });
        caller.start();
        await().until(() -> interpreter.calls().size() == 1);
        pending = channel(pool).callAsync(ECHO, 2L);
        CompletableFuture<Long> queued = channel(pool).callAsync(ECHO, 3L);
        interpreter.begin(1);
        interpreter.begin(0);
        caller.interrupt();
        await().untilAtomic(
                        told,
                        text -> assertThat(text)
                                .endsWith("the function did not stop, so its interpreter was replaced."));
        assertThat(pending)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(WorkerLostException.class);
        await().until(() -> engine.interpreters.size() == 2);
        interpreter(1).becomeReady();
        await().until(() -> interpreter(1).calls().size() == 1);
        interpreter(1).returnValue(0, 3L);
        assertThat(queued).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(3L);
        close(pool, Duration.ZERO);
    }

    @Test
    void withoutMayInterruptAFunctionIsOnlyAsked() {
        FakeInterpreter interpreter = started(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        interpreter.interrupt = id -> {
            throw new AssertionError("interrupted");
        };
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 1L);
        interpreter.begin(0);
        future.cancel(false);
        await().until(() -> !interpreter.cancelled.isEmpty());
        interpreter.listener.accept(
                new Outcome.Returned(interpreter.calls().get(0).id(), 5L));
        assertThat(future).isCancelled();
        close(pool, NEVER);
    }

    @Test
    void whoWasOnlyAskedIsInterruptedWhenTheDeadlineIsOver() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        interpreter.interrupt = id -> {
            interpreter.stopped(id);
            return true;
        };
        CompletableFuture<Long> future =
                channel(pool).within(Duration.ofSeconds(2)).callAsync(ECHO, 1L);
        interpreter.begin(0);
        future.cancel(false);
        await().until(() -> !interpreter.cancelled.isEmpty());
        assertThat(pool.pendingCalls()).isOne();
        await().until(() -> pool.pendingCalls() == 0);
        close(pool, NEVER);
    }

    @Test
    void askingFirstDoesNotHinderAnInterrupt() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        interpreter.interrupt = id -> {
            interpreter.stopped(id);
            return true;
        };
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 1L);
        interpreter.begin(0);
        future.cancel(false);
        assertThat(pool.pendingCalls()).isOne();
        future.cancel(true);
        await().until(() -> pool.pendingCalls() == 0);
        close(pool, NEVER);
    }

    @Test
    void whatIsOverIsNotCancelled() {
        FakeInterpreter interpreter = started(Duration.ZERO, NEVER, NEVER);
        CompletableFuture<Long> future = channel(pool).callAsync(ECHO, 1L);
        interpreter.returnValue(0, 1L);
        assertThat(future.cancel(true)).isFalse();
        assertThat(interpreter.cancelled).isEmpty();
        close(pool, NEVER);
    }
}
