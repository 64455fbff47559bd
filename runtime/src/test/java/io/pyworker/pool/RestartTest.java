package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.CloseableIterator;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.WorkerStartException;
import io.pyworker.WorkerState;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** New interpreters in the place of all. */
class RestartTest extends PoolFixture {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whatHasBegunEndsAndWhatHasNotMoves() {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        interpreter(0).becomeReady();
        CompletableFuture<Long> begun = channel.callAsync(ECHO, 1L);
        CompletableFuture<Long> queued = channel.callAsync(ECHO, 2L);
        interpreter(0).begin(0);

        CompletableFuture<Void> restarted = pool.restart(LONG);

        assertThat(pool.state()).isEqualTo(WorkerState.STARTING);
        CompletableFuture<Long> waiting = channel.callAsync(ECHO, 3L);
        interpreter(1).becomeReady();
        assertThat(interpreter(1).calls()).hasSize(2);
        assertThat(interpreter(0).listener.begin(interpreter(0).calls().get(1).id()))
                .isFalse();
        assertThat(restarted).isNotDone();
        assertThat(interpreter(0).wasSent(new Message.Stop())).isFalse();
        interpreter(0)
                .listener
                .accept(new Outcome.Returned(interpreter(0).calls().get(0).id(), 1L));
        assertThat(restarted).succeedsWithin(LONG);
        assertThat(interpreter(0).wasSent(new Message.Stop())).isTrue();
        interpreter(1).returnValue(0, 2L);
        interpreter(1).returnValue(1, 3L);
        assertThat(List.of(begun.join(), queued.join(), waiting.join())).containsExactly(1L, 2L, 3L);
        assertThat(pool.interpreterNames()).containsExactly("text-2");
        assertThat(engine.interpreters).hasSize(2);
    }

    @Test
    void aStreamThatHasBegunIsReadToItsEndInItsOldInterpreter() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CloseableIterator<Long> iterator = channel(pool).iterate(ECHO, 1L);
        interpreter(0).begin(0);
        long id = interpreter(0).calls().get(0).id();
        CompletableFuture<Void> restarted = pool.restart(LONG);
        interpreter(1).becomeReady();
        interpreter(0).listener.accept(new Outcome.Item(id, 5L));
        assertThat(iterator.next()).isEqualTo(5L);
        assertThat(restarted).isNotDone();
        interpreter(0).listener.accept(new Outcome.Returned(id, null));
        assertThat(iterator.hasNext()).isFalse();
        assertThat(restarted).succeedsWithin(LONG);
        assertThat(interpreter(1).calls()).isEmpty();
    }

    @Test
    void aCallWithAKeyThatHasNotBegunMoves() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> keyed = channel(pool).keyed("a").callAsync(ECHO, 1L);
        CompletableFuture<Void> restarted = pool.restart(LONG);
        interpreter(1).becomeReady();
        interpreter(1).returnValue(0, 1L);
        assertThat(keyed).isCompletedWithValue(1L);
        assertThat(restarted).succeedsWithin(LONG);
    }

    @Test
    void whatDoesNotEndWithinTheBoundFails() {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        interpreter(0).becomeReady();
        CompletableFuture<Long> begun = channel.callAsync(ECHO, 1L);
        interpreter(0).begin(0);
        CompletableFuture<Void> restarted = pool.restart(Duration.ofMillis(10));
        interpreter(1).becomeReady();
        assertThat(restarted).succeedsWithin(LONG);
        assertThatThrownBy(begun::join).hasCauseInstanceOf(WorkerLostException.class);
        assertThat(engine.interpreters).hasSize(2);
    }

    @Test
    void aWorkerThatFailedStartsAnew() {
        WorkerPool pool = pool(1);
        interpreter(0).listener.accept(new Outcome.Refused(new WorkerStartException("no")));
        interpreter(0).end(null);
        assertThat(pool.state()).isEqualTo(WorkerState.FAILED);
        CompletableFuture<Void> restarted = pool.restart(LONG);
        interpreter(1).becomeReady();
        assertThat(restarted).succeedsWithin(LONG);
        assertThat(pool.state()).isEqualTo(WorkerState.READY);
        assertThat(pool.ready()).isCompleted();
    }

    @Test
    void whoWaitsForAFirstStartHearsOfTheSecond() {
        WorkerPool pool = pool(1);
        CompletableFuture<Void> first = pool.ready();
        CompletableFuture<Void> restarted = pool.restart(LONG);
        interpreter(0).listener.accept(new Outcome.Refused(new WorkerStartException("late news of the first")));
        interpreter(1).becomeReady();
        assertThat(restarted).succeedsWithin(LONG);
        assertThat(interpreter(0).ended.getCount()).isZero();
        assertThat(first).isCompleted();
        assertThat(pool.state()).isEqualTo(WorkerState.READY);
    }

    @Test
    void aRestartThatCannotStartFails() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Void> restarted = pool.restart(LONG);
        interpreter(1).listener.accept(new Outcome.Refused(new WorkerStartException("a new mistake")));
        interpreter(1).end(null);
        assertThat(restarted)
                .failsWithin(LONG)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(WorkerStartException.class)
                .withMessageContaining("a new mistake");
        assertThat(pool.state()).isEqualTo(WorkerState.FAILED);
    }

    @Test
    void closeEndsWhatARestartHasLeft() {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        interpreter(0).becomeReady();
        CompletableFuture<Long> begun = channel.callAsync(ECHO, 1L);
        interpreter(0).begin(0);
        CompletableFuture<Void> restarted = pool.restart(LONG);
        close(pool, Duration.ofMillis(10));
        assertThat(begun).failsWithin(LONG);
        assertThat(restarted)
                .failsWithin(LONG)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(WorkerClosedException.class);
        assertThat(interpreter(0).ended.getCount()).isZero();
        assertThat(pool.restart(LONG)).isCompletedExceptionally();
        assertThat(pool.state()).isEqualTo(WorkerState.CLOSED);
    }

    @Test
    void anOldInterpreterTakesOverNothing() {
        PoolChannel channel = channel(pool(1));
        WorkerPool pool = pool(2);
        PoolChannel busy = channel(pool);
        interpreter(1).becomeReady();
        CompletableFuture<Long> begun = busy.callAsync(ECHO, 1L);
        interpreter(1).begin(0);
        pool.restart(LONG);
        interpreter(3).becomeReady();
        interpreter(4).becomeReady();
        busy.callAsync(ECHO, 2L);
        busy.callAsync(ECHO, 3L);
        busy.callAsync(ECHO, 4L);
        interpreter(1)
                .listener
                .accept(new Outcome.Returned(interpreter(1).calls().get(0).id(), 1L));
        assertThat(begun).isCompletedWithValue(1L);
        assertThat(interpreter(1).calls()).hasSize(1);
        Awaitility.await().until(() -> interpreter(1).wasSent(new Message.Stop()));
        assertThat(channel).isNotNull();
    }
}
