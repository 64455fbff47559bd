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
        boolean taken;
        try {
            taken = new Handover(entry).isTaken();
        } catch (RuntimeException | Error e) {
            passOn();
            throw e;
        }
        if (!taken) {
            run(call);
        }
    }

    private void run(Runnable call) {
        try {
            call.run();
        } finally {
            passOn();
        }
    }

    /** The next one gets a thread of its own, or this one if there is none to be had; so does the one after, not within it. */
    private void passOn() {
        for (Entry next = next(); next != null && !isTaken(next); next = next()) {
            runHere(next.call);
        }
    }

    private boolean isTaken(Entry entry) {
        try {
            return new Handover(entry).isTaken();
        } catch (RuntimeException | OutOfMemoryError e) { // shut down meanwhile: whoever waits must not wait for ever
            return false;
        }
    }

    private void runHere(Runnable call) {
        boolean interrupted = Thread.interrupted(); // meant for the call before
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            passOn();
            throw e;
        } finally {
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

    /** Gives a call to its executor, which may run it in the very thread that gives it: then it is left to that. */
    private final class Handover implements Runnable {
        private final Entry entry;
        private final Thread giver = Thread.currentThread();

        // used by the giver only
        private boolean giving = true;
        private boolean taken = true;

        Handover(Entry entry) {
            this.entry = entry;
        }

        /**
         * Whether another thread runs it, or this one does later.
         *
         * @throws RuntimeException what the executor throws
         */
        boolean isTaken() {
            try {
                entry.executor.execute(this);
            } finally {
                giving = false;
            }
            return taken;
        }

        @Override
        public void run() {
            if (Thread.currentThread().equals(giver) && giving) {
                taken = false;
            } else {
                MainQueue.this.run(entry.call);
            }
        }
    }
}
