package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.DeadlineExceededException;
import io.pyworker.QueueFullException;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.CallLimits.WhenFull;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker whose queue has room for two calls. */
class QueueTest extends PoolFixture {
    private static final Duration LONG = Duration.ofSeconds(20);

    private WorkerPool pool;
    private PoolChannel channel;
    private FakeInterpreter interpreter;

    private void start(WhenFull whenFull, Optional<Duration> callTimeout) {
        limits = new CallLimits(2, whenFull, callTimeout, CallLimits.DEFAULT_STREAMS);
        pool = pool(1);
        channel = channel(pool);
        interpreter = interpreter(0);
        interpreter.becomeReady();
    }

    @AfterEach
    void close() {
        close(pool, Duration.ZERO);
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            future.get();
            throw new AssertionError("did not fail");
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneCallTooManyIsRejectedAtOnce() {
        start(WhenFull.REJECT, Optional.empty());
        assertThat(pool.queueCapacity()).hasValue(2);
        CompletableFuture<Long> first = channel.callAsync(ECHO, 1L);
        channel.callAsync(ECHO, 2L);
        assertThat(pool.queuedCalls()).isEqualTo(2);
        assertThat(failure(channel.callAsync(ECHO, 3L)))
                .isInstanceOf(QueueFullException.class)
                .hasMessage("Echo.echo: the queue of worker 'text' is full (2 calls).");
        assertThatThrownBy(() -> channel.call(ECHO, 4L)).isInstanceOf(QueueFullException.class);
        interpreter.begin(0);
        assertThat(pool.queuedCalls()).isOne();
        CompletableFuture<Long> third = channel.callAsync(ECHO, 3L);
        interpreter.returnValue(2, 3L);
        assertThat(third).succeedsWithin(LONG).isEqualTo(3L);
        assertThat(first).isNotDone();
    }

    @Test
    void aCancelledCallLeavesItsPlace() {
        start(WhenFull.REJECT, Optional.empty());
        channel.callAsync(ECHO, 1L).cancel(true);
        channel.callAsync(ECHO, 2L);
        assertThat(channel.callAsync(ECHO, 3L)).isNotDone();
        assertThat(pool.queuedCalls()).isEqualTo(2);
    }

    @Test
    void theOldestIsPushedOut() {
        start(WhenFull.SHED, Optional.empty());
        CompletableFuture<Long> begun = channel.callAsync(ECHO, 0L);
        interpreter.begin(0);
        CompletableFuture<Long> oldest = channel.callAsync(ECHO, 1L);
        CompletableFuture<Long> second = channel.callAsync(ECHO, 2L);
        CompletableFuture<Long> newest = channel.callAsync(ECHO, 3L);
        assertThat(failure(oldest))
                .isInstanceOf(QueueFullException.class)
                .hasMessage("Echo.echo: was pushed out of the queue of worker 'text', which is full (2 calls).");
        assertThat(begun).isNotDone();
        assertThat(second).isNotDone();
        assertThat(newest).isNotDone();
        assertThat(interpreter.listener.begin(interpreter.calls().get(1).id())).isFalse();
    }

    @Test
    void aBlockingCallWaitsForRoom() {
        start(WhenFull.BLOCK, Optional.empty());
        channel.callAsync(ECHO, 1L);
        channel.callAsync(ECHO, 2L);
        assertThat(failure(channel.callAsync(ECHO, 3L))).isInstanceOf(QueueFullException.class);
        CompletableFuture<Long> blocked = CompletableFuture.supplyAsync(() -> channel.call(ECHO, 4L));
        await().until(() -> pool.pendingCalls() == 3);
        assertThat(interpreter.calls()).hasSize(2);
        interpreter.begin(0);
        await().until(() -> interpreter.calls().size() == 3);
        interpreter.returnValue(2, 4L);
        assertThat(blocked).succeedsWithin(LONG).isEqualTo(4L);
    }

    @Test
    void upToItsDeadline() {
        start(WhenFull.BLOCK, Optional.of(Duration.ofMillis(10)));
        channel.callAsync(ECHO, 1L);
        channel.callAsync(ECHO, 2L);
        assertThatThrownBy(() -> channel.call(ECHO, 3L))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageStartingWith(
                        "Echo.echo: the deadline was exceeded; the function had not begun (deadline 10 ms, queued ");
        assertThat(interpreter.calls()).hasSize(2);
    }

    @Test
    void theDeadlineOfAChannelCountsForBothKindsOfCalls() {
        start(WhenFull.REJECT, Optional.empty());
        var within = channel.within(Duration.ofMillis(10));
        assertThat(failure(within.callAsync(ECHO, 1L))).isInstanceOf(DeadlineExceededException.class);
        assertThatThrownBy(() -> within.call(ECHO, 1L)).isInstanceOf(DeadlineExceededException.class);
        assertThat(pool.queuedCalls()).isZero();
    }
}
