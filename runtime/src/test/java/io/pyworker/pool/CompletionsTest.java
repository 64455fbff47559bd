package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.CallRefusedException;
import io.pyworker.engine.InterpreterThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which thread runs what depends on a future, when an interpreter's own thread settles the call. */
class CompletionsTest extends PoolFixture {
    private static final Duration LONG = Duration.ofSeconds(20);

    private WorkerPool pool;
    private PoolChannel channel;

    private void start(Executor completions) {
        executor = completions;
        pool = pool(1);
        channel = channel(pool);
        interpreter(0).becomeReady();
    }

    @AfterEach
    void close() {
        close(pool, Duration.ZERO);
    }

    /** A stage of a call that the interpreter's thread has settled. */
    private <T> CompletableFuture<T> settled(Function<Long, T> then) throws InterruptedException {
        CompletableFuture<T> stage = channel.callAsync(ECHO, 1L).thenApply(then);
        Thread interpreter = new InterpreterThread(() -> interpreter(0).returnValue(0, 1L), "pyworker-text-1");
        interpreter.start();
        interpreter.join();
        return stage;
    }

    private Thread stageThread() throws InterruptedException {
        return settled(value -> Thread.currentThread())
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Test
    void theCommonPool() throws InterruptedException {
        start(ForkJoinPool.commonPool());
        assertThat(stageThread()).isNotInstanceOf(InterpreterThread.class);
    }

    @Test
    void theUsersExecutor() throws InterruptedException {
        start(completion -> new Thread(completion, "mine").start());
        assertThat(stageThread().getName()).isEqualTo("mine");
    }

    @Test
    void aThreadOfItsOwnIfTheExecutorRefuses() throws InterruptedException {
        start(completion -> {
            throw new RejectedExecutionException("full");
        });
        assertThat(stageThread()).isNotInstanceOf(InterpreterThread.class);
    }

    /** The user asked for it; but a stage that waited for another call there would wait for ever. */
    @Test
    void theInterpretersOwnIfTheExecutorRunsWhereItIsCalled() throws InterruptedException {
        start(Runnable::run);
        assertThat(settled(value -> channel.call(ECHO, value)))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(CallRefusedException.class)
                .withMessageContaining("interpreter's own thread");
    }
}
