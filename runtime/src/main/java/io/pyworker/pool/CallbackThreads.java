package io.pyworker.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The default executor of callbacks: a virtual thread for each where the JDK has them (21 and later), else threads that are used again,
 * named {@code pyworker-callback-1} and so on. Any thread may use it; none of its threads keeps the process alive.
 */
public final class CallbackThreads implements Executor, AutoCloseable {
    private static final String NAME = "pyworker-callback-";
    private static final @Nullable Method START_VIRTUAL = startVirtual();

    private final AtomicInteger numbers = new AtomicInteger();
    private final @Nullable ExecutorService platform =
            START_VIRTUAL == null ? Executors.newCachedThreadPool(factory()) : null;

    /** {@code Thread.startVirtualThread}, which the JDK that this is compiled for does not have. */
    private static @Nullable Method startVirtual() {
        try {
            return Runtime.version().feature() < 21
                    ? null
                    : Thread.class.getMethod("startVirtualThread", Runnable.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private ThreadFactory factory() {
        return callback -> {
            Thread thread = new Thread(callback, NAME + numbers.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void execute(Runnable callback) {
        if (platform != null) {
            platform.execute(callback);
        } else {
            startVirtual(() -> {
                Thread.currentThread().setName(NAME + numbers.incrementAndGet());
                callback.run();
            });
        }
    }

    private static void startVirtual(Runnable callback) {
        try {
            if (START_VIRTUAL != null) {
                START_VIRTUAL.invoke(null, callback);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new RejectedExecutionException("no virtual thread can be started", e);
        }
    }

    /** Takes no more callbacks; those that run go on. */
    @Override
    public void close() {
        if (platform != null) {
            platform.shutdown();
        }
    }
}
