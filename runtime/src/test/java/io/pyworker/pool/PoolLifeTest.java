package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.WorkerStartException;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How a pool starts, spreads its calls, loses interpreters and closes. */
class PoolLifeTest extends PoolFixture {
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
