package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.CallInterruptedException;
import io.pyworker.CloseableIterator;
import io.pyworker.PythonException;
import io.pyworker.WorkerState;
import io.pyworker.WorkerStatistics;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a pool says of itself, and the errors that belong to no call. */
class StatisticsTest extends PoolFixture {
    private static final PythonError ERROR = new PythonError("ValueError", "no", List.of(), null);

    @Test
    void everyCallIsCountedOnTheWayThatItWent() {
        WorkerPool pool = pool(1);
        PoolChannel channel = channel(pool);
        assertThat(pool.statistics()).isEqualTo(new WorkerStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(pool.state()).isEqualTo(WorkerState.STARTING);
        interpreter(0).becomeReady();
        assertThat(pool.state()).isEqualTo(WorkerState.READY);
        List<CompletableFuture<Long>> futures = new ArrayList<>();
        for (long i = 0; i < 5; i++) {
            futures.add(channel.callAsync(ECHO, i));
        }
        interpreter(0).returnValue(0, 0L);
        interpreter(0).begin(1);
        interpreter(0)
                .listener
                .accept(new Outcome.Raised(interpreter(0).calls().get(1).id(), ERROR));
        futures.get(2).cancel(true);
        interpreter(0).begin(3);
        assertThat(pool.statistics()).isEqualTo(new WorkerStatistics(2, 1, 3, 1, 1, 1, 0, 0, 1, 0));
    }

    @Test
    void aStreamIsLiveFromItsCallToItsEnd() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CloseableIterator<Long> iterator = channel(pool).iterate(ECHO, 1L);
        assertThat(pool.statistics()).isEqualTo(new WorkerStatistics(1, 1, 0, 0, 0, 0, 1, 0, 1, 0));
        interpreter(0).returnValue(0, null);
        assertThat(iterator.hasNext()).isFalse();
        assertThat(pool.statistics()).isEqualTo(new WorkerStatistics(0, 0, 1, 1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void anInterruptEndsWhatRunsAndNothingElse() {
        WorkerPool pool = pool(2);
        PoolChannel channel = channel(pool);
        interpreter(0).becomeReady();
        interpreter(1).becomeReady();
        CompletableFuture<Long> first = channel.callAsync(ECHO, 1L);
        CompletableFuture<Long> second = channel.callAsync(ECHO, 2L);
        CompletableFuture<Long> queued = channel.callAsync(ECHO, 3L);
        engine.interpreters.forEach(interpreter -> {
            interpreter.begin(0);
            interpreter.interrupt = id -> {
                interpreter.stopped(id);
                return true;
            };
        });
        assertThat(pool.interrupt()).isEqualTo(2);
        for (CompletableFuture<Long> call : List.of(first, second)) {
            assertThatThrownBy(call::join)
                    .hasCauseInstanceOf(CallInterruptedException.class)
                    .hasMessageContaining("Echo.echo: the worker was interrupted; the function was interrupted.");
        }
        assertThat(queued).isNotDone();
        assertThat(pool.statistics().cancelled()).isEqualTo(2);
        assertThat(pool.interrupt()).isZero();
    }

    @Test
    void anErrorOfNoCallReachesTheListener() {
        List<PythonException> heard = new ArrayList<>();
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        interpreter(0).listener.accept(new Outcome.Reported(ERROR)); // to the log
        pool.onError(heard::add);
        interpreter(0).listener.accept(new Outcome.Reported(ERROR.withNote("on_stop function m.f")));
        assertThat(heard)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessage("ValueError: no\non_stop function m.f"));
        pool.onError(error -> {
            throw new IllegalStateException("the listener's own");
        });
        interpreter(0).listener.accept(new Outcome.Reported(ERROR));
        CompletableFuture<Long> call = channel(pool).callAsync(ECHO, 1L);
        interpreter(0).returnValue(0, 1L);
        assertThat(call).isCompletedWithValue(1L);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 1);
    }
}
