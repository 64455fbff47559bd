package io.pyworker.pool;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How calls that have begun are cancelled.
 *
 * @param grace how long a function that was asked to end may take before it is interrupted
 * @param step how long a step of a coroutine or a stream may be executed after that, so that the interpreter comes to telling it to end,
 *     and it can clean up; and how long {@code finally} blocks may, at least, after an interrupt
 * @param cleanUp how long a coroutine may take to end after it got its {@code CancelledError}
 * @param stuck how long a function may be executed on after it was interrupted, before its interpreter is replaced
 * @param executor runs what watches over that, which blocks
 */
public record CancelSettings(Duration grace, Duration step, Duration cleanUp, Duration stuck, Executor executor) {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration CLEAN_UP = Duration.ofSeconds(1);
    private static final Duration STUCK = Duration.ofSeconds(2);
    private static final long IDLE_SECONDS = 1;

    /** The usual bounds with this grace, and daemon threads that end when they have nothing to do. */
    public static CancelSettings of(Duration grace) {
        Executor threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "pyworker-cancel");
                    thread.setDaemon(true);
                    return thread;
                });
        return new CancelSettings(grace, STEP, CLEAN_UP, STUCK, threads);
    }
}
