package io.pyworker.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls of one main object run one after the other, in the order in which they came, on whatever executors they have; none of
 * them holds a thread while it waits. Any thread may use it.
 */
public final class MainQueue {
    private record Entry(Runnable call, Executor executor) {}

    // guarded by this
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * Executes a call when its turn has come; at once if it is made on behalf of one that runs, which waits for it.
     *
     * @param chain what made the call
     * @throws RuntimeException what the executor throws
     */
    public void execute(Runnable call, Executor executor, CallChain chain) {
        if (chain.keeps(this)) {
            executor.execute(call);
        } else {
            execute(call, executor);
        }
    }

    /**
     * Executes a call when its turn has come.
     *
     * @throws RuntimeException what the executor throws
     */
    public void execute(Runnable call, Executor executor) {
        Entry entry = new Entry(call, executor);
        synchronized (this) {
            if (busy) {
                waiting.add(entry);
                return;
            }
            busy = true;
        }
        try {
            executor.execute(() -> run(entry));
        } catch (RuntimeException | Error e) {
            passOn();
            throw e;
        }
    }

    private void run(Entry entry) {
        try {
            entry.call.run();
        } finally {
            passOn();
        }
    }

    /** The next one gets a thread of its own, or this one if there is none to be had. */
    private void passOn() {
        Entry next = next();
        if (next == null) {
            return;
        }
        try {
            next.executor.execute(() -> run(next));
        } catch (RuntimeException | OutOfMemoryError e) { // shut down meanwhile: whoever waits must not wait for ever
            boolean interrupted = Thread.interrupted(); // meant for the call before
            run(next);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable Entry next() {
        Entry next = waiting.poll();
        busy = next != null;
        return next;
    }
}
