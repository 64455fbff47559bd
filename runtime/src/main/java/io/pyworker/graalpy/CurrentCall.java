package io.pyworker.graalpy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Context;

/**
 * Which call an interpreter executes at this moment, so that another thread can interrupt that one and no other. An interrupt aims at a
 * context, not at a call: whether the call is still the current one, and the interrupt itself, happen under one lock, which the
 * interpreter's thread takes to go from one call to the next.
 */
final class CurrentCall {
    /** No call: the interpreter waits, imports, or runs what belongs to nobody. */
    static final long NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();

    // written under the lock
    private volatile long id = NONE;

    /** The call that is being interrupted: from before the attempt until it has hit or its bound is over. */
    private volatile long interrupted = NONE;

    long id() {
        return id;
    }

    /** Whether an interrupt of the current call is in flight. On the interpreter's thread. */
    boolean isBeingInterrupted() {
        return id != NONE && interrupted == id;
    }

    /** From now on this call is the current one. An interrupt in flight, which aims at the one that was, is waited for. Returns that one. */
    long enter(long call) {
        lock.lock();
        try {
            long previous = id;
            id = call;
            return previous;
        } finally {
            lock.unlock();
        }
    }

    /** The same from within Python, where an interrupt in flight has to hit: then nothing changes. Returns the call that was current. */
    long enterFromPython(long call) {
        long previous = id;
        leaveFromPython(call);
        return previous;
    }

    /** The step that {@link #enterFromPython} began is over. */
    void leaveFromPython(long previous) {
        if (!takesLock()) {
            return; // the interrupt hits as soon as Python goes on
        }
        try {
            id = previous;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the lock, unless the current call is being interrupted. The thread's flag alone may be what an earlier interrupt left behind. */
    private boolean takesLock() {
        while (true) {
            try {
                lock.lockInterruptibly();
                return true;
            } catch (InterruptedException e) {
                if (isBeingInterrupted()) {
                    return false;
                }
            }
        }
    }

    /**
     * Interrupts the call if it is the current one.
     *
     * @param bound how long to wait until the interrupt hits: code that Python cannot interrupt lets it wait
     * @return whether the call was the current one
     */
    boolean interrupt(long call, Context context, Duration bound) {
        lock.lock();
        try {
            if (id != call) {
                return false;
            }
            interrupted = call;
            context.interrupt(bound);
            return true;
        } catch (TimeoutException e) {
            return true; // it has not hit; who wanted it may want it again
        } finally {
            interrupted = NONE;
            lock.unlock();
        }
    }
}
