package io.pyworker.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls of one main object run one after the other, in the order in which they came, on whatever executors they have; none of
 * them holds a thread while it waits. Any thread may use it.
 */
public final class MainQueue implements Awaited {
    private record Entry(
            Runnable call, Executor executor, @Nullable CallChain chain) {}

    // guarded by this
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean busy;
    private @Nullable CallChain running;

    /**
     * Executes a call when its turn has come; at once if it is made on behalf of one that runs, which waits for it.
     *
     * @param chain the call, and who waits for it
     * @throws RuntimeException what the executor throws
     */
    public void execute(Runnable call, Executor executor, CallChain chain) {
        if (chain.comesFrom(this)) {
            executor.execute(call);
        } else {
            execute(new Entry(call, executor, chain));
        }
    }

    /**
     * Executes a call when its turn has come.
     *
     * @throws RuntimeException what the executor throws
     */
    public void execute(Runnable call, Executor executor) {
        execute(new Entry(call, executor, null));
    }

    private void execute(Entry entry) {
        if (!begins(entry)) {
            return;
        }
        boolean taken;
        try {
            taken = new Handover(entry).isTaken();
        } catch (RuntimeException | Error e) {
            passOn();
            throw e;
        }
        if (!taken) {
            run(entry.call);
        }
    }

    /** Whether it is its turn; else it waits. */
    private synchronized boolean begins(Entry entry) {
        if (!busy) {
            busy = true;
            running = entry.chain;
            return true;
        }
        waiting.add(entry);
        if (entry.chain != null) {
            entry.chain.waitFor(this);
        }
        return false;
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
        running = next == null ? null : next.chain;
        if (running != null) {
            running.waitFor(null);
        }
        return next;
    }

    /** How many calls wait for their turn. */
    public synchronized int size() {
        return waiting.size();
    }

    @Override
    public synchronized List<CallChain> blockers() {
        return running == null ? List.of() : List.of(running);
    }

    @Override
    public String name() {
        return "its turn";
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
