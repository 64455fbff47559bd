package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallInterruptedException;
import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.PythonException;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IteratorTest extends PoolFixture {
    private static final Duration LONG = Duration.ofSeconds(20);

    private WorkerPool pool;
    private FakeInterpreter interpreter;
    private CloseableIterator<Long> iterator;
    private long id;

    @BeforeEach
    void start() {
        pool = pool(1);
        interpreter = interpreter(0);
        interpreter.becomeReady();
        iterator = channel(pool).iterate(ECHO, 7L);
        interpreter.begin(0);
        id = interpreter.calls().get(0).id();
    }

    @AfterEach
    void close() {
        close(pool, Duration.ZERO);
    }

    private void item(long value) {
        interpreter.listener.accept(new Outcome.Item(id, value));
    }

    private void returned() {
        interpreter.listener.accept(new Outcome.Returned(id, null));
    }

    /** What another thread gets by asking for the next element, which is not there yet. */
    private CompletableFuture<Boolean> asking() {
        AtomicReference<Thread> asks = new AtomicReference<>();
        CompletableFuture<Boolean> there = CompletableFuture.supplyAsync(() -> {
            asks.set(Thread.currentThread());
            return iterator.hasNext();
        });
        await().until(() -> asks.get() != null && asks.get().getState() == Thread.State.WAITING);
        return there;
    }

    @Test
    void theCallGoesAheadFartherAndFarther() {
        assertThat(interpreter.listener.takeCredit(id)).isZero();
        long given = 0;
        long taken = 0;
        for (int round = 0; round < 1000; round++) {
            CompletableFuture<Boolean> there = given > taken ? null : asking();
            long credit = interpreter.listener.takeCredit(id);
            assertThat(given + credit - taken).isLessThanOrEqualTo(256);
            for (; credit > 0; credit--) {
                item(given++);
            }
            assertThat(there == null || there.join()).isTrue();
            assertThat(iterator.next()).isEqualTo(taken++);
        }
        assertThat(given - taken).isBetween(100L, 256L);
        assertThat(interpreter.wasSent(new Message.Demand(id))).isTrue();
    }

    @Test
    void whoWaitsIsWoken() {
        CompletableFuture<Boolean> there = asking();
        assertThat(interpreter.listener.takeCredit(id)).isOne();
        item(5);
        assertThat(there).succeedsWithin(LONG).isEqualTo(true);
        assertThat(iterator.next()).isEqualTo(5);
        CompletableFuture<Boolean> more = asking();
        returned();
        assertThat(more).succeedsWithin(LONG).isEqualTo(false);
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theErrorComesOnceAfterTheElements() {
        item(5);
        interpreter.listener.accept(new Outcome.Raised(id, new PythonError("ValueError", "no", List.of(), null)));
        assertThat(iterator.next()).isEqualTo(5);
        assertThatThrownBy(iterator::hasNext).isInstanceOf(PythonException.class);
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void closingCancelsAndForgets() {
        item(5);
        item(6);
        assertThat(iterator.next()).isEqualTo(5);
        iterator.close();
        iterator.close();
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        await().until(() -> interpreter.cancelled.contains(id));
        returned();
        assertThat(iterator.hasNext()).isFalse();
        assertThat(pool.pendingCalls()).isZero();
        assertThat(pool.streams().size()).isZero();
    }

    @Test
    void closingWakesWhoWaits() {
        CompletableFuture<Boolean> there = asking();
        iterator.close();
        assertThat(there).succeedsWithin(LONG).isEqualTo(false);
    }

    @Test
    void anInterruptCancels() throws Exception {
        interpreter.interrupt = interrupted -> {
            interpreter.stopped(interrupted);
            return true;
        };
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                iterator.next();
            } catch (CallInterruptedException e) {
                failure.set(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag"));
            }
        });
        reader.start();
        reader.interrupt();
        reader.join();
        assertThat(failure.get()).hasMessageContaining("the calling thread was interrupted");
    }

    @Test
    void anInterpreterMustNotWait() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new InterpreterThread(
                () -> {
                    try {
                        iterator.hasNext();
                    } catch (CallRefusedException e) {
                        failure.set(e);
                    }
                },
                "test");
        thread.start();
        thread.join();
        assertThat(failure.get()).isNotNull();
    }

    @Test
    void aStreamIsOrderedAndClosesTheCall() {
        try (Stream<Long> stream = channel(pool).stream(ECHO, 7L)) {
            id = interpreter.calls().get(1).id();
            interpreter.begin(1);
            for (long i = 0; i < 5; i++) {
                item(i);
            }
            assertThat(stream.isParallel()).isFalse();
            assertThat(stream.limit(3)).containsExactly(0L, 1L, 2L);
        }
        await().until(() -> interpreter.cancelled.contains(id));
    }
}
