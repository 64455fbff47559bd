package io.pyworker.engine;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for what: a call of a worker, the function of the main side that it called, the call of a worker that this one made and
 * waits for, and so on. Immutable but for what the last of it waits for just now. Any thread may use it.
 */
public final class CallChain {
    private final String name;

    /** The worker of a call; the queue of a function, if it has one. */
    private final @Nullable Object held;

    /** Whether it is a function for which its caller's interpreter waits. */
    private final boolean awaited;

    private final @Nullable CallChain before;

    // written by whoever makes the function wait or go on
    private volatile @Nullable Awaited waitsFor;

    private CallChain(String name, @Nullable Object held, boolean awaited, @Nullable CallChain before) {
        this.name = name;
        this.held = held;
        this.awaited = awaited;
        this.before = before;
    }

    /**
     * A call of a worker.
     *
     * @param name it in messages
     * @param worker which, by identity
     * @param before the chain of the thread that waits for it, if that runs a function of the main side
     */
    public static CallChain call(String name, Object worker, @Nullable CallChain before) {
        return new CallChain(name, worker, false, before);
    }

    /** This call and the function of the main side that it calls now. */
    public CallChain function(String function, @Nullable MainQueue queue, boolean interpreterWaits) {
        return new CallChain(function, queue, interpreterWaits, this);
    }

    /** What the function waits for from now on, which it has not waited for before; null if it goes on. */
    public void waitFor(@Nullable Awaited what) {
        waitsFor = what;
    }

    @Nullable
    Awaited waitsFor() {
        return waitsFor;
    }

    /** Who waits for what, if the function would wait for ever, because others wait for it in turn. It must then not wait. */
    public Optional<String> deadlock() {
        return waitsFor == null ? Optional.empty() : Deadlock.breakAt(this);
    }

    /** Whether an interpreter of the worker waits for the last of the chain. */
    public boolean isAwaitedBy(Object worker) {
        for (CallChain link = this; link != null && link.before != null; link = link.before) {
            if (link.awaited && Objects.equals(link.before.held, worker)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function before this one keeps the queue, so that nothing else of the queue runs until the chain is done. */
    boolean comesFrom(MainQueue queue) {
        for (CallChain link = before; link != null; link = link.before) {
            if (link.held == queue) {
                return true;
            }
        }
        return false;
    }

    /** The names, the first caller's first. */
    @Override
    public String toString() {
        return before == null ? name : before + " -> " + name;
    }
}
