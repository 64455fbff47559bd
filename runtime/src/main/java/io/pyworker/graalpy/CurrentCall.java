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
    /** No call: the interpreter waits, imports, or runs what belongs to nobody. What takes messages has an id as calls have. */
    static final long NONE = -1;

    // immutable
    private final ReentrantLock lock = new ReentrantLock();

    // guarded by the lock
    private final StepTime stepTime;
    private long steps;

    // written under the lock
    private volatile long id = NONE;

    /** Whether it has a task: what is executed is a step of it, or what made it. */
    private volatile boolean hasTask;

    /** The call that is being interrupted: from before the attempt until it has hit or its bound is over. */
    private volatile long interrupted = NONE;

    /** Of the interpreter that this thread executes. */
    CurrentCall(Thread thread) {
        stepTime = new StepTime(thread);
    }

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
            become(call, false);
            return previous;
        } finally {
            lock.unlock();
        }
    }

    /**
     * From now on a step of this call's task is executed. From within Python. An interrupt in flight that aims at another call is waited
     * for; one that aims at this call has to hit, so a step of the current call changes nothing else. Returns the call that was current.
     */
    long enterStep(long call) {
        long previous = id;
        if (previous == call) {
            changeFromPython(call, true);
            return previous;
        }
        lock.lock();
        try {
            become(call, true);
        } finally {
            lock.unlock();
        }
        return previous;
    }

    /**
     * The step that {@link #enterStep} began is over. While an interrupt of it is in flight nothing changes, for it has to hit Python; if
     * it does not, the next step is entered all the same.
     */
    void leaveStep(long previous) {
        changeFromPython(previous, hasTask && previous == id);
    }

    private void changeFromPython(long call, boolean task) {
        if (!takesLock()) {
            return;
        }
        try {
            become(call, task);
        } finally {
            lock.unlock();
        }
    }

    private void become(long call, boolean task) {
        id = call;
        hasTask = task;
        steps++;
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
     * @param step how long a step of its task is left alone, from the first attempt to hit that step on
     * @param bound how long to wait until the interrupt hits: code that Python cannot interrupt lets it wait
     * @return whether the call was the current one, and might be hit
     */
    boolean interrupt(long call, Duration step, Context context, Duration bound) {
        lock.lock();
        try {
            if (id != call || hasTask && !stepTime.isOver(steps, step)) {
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
