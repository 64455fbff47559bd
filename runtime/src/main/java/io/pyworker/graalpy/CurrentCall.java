package io.pyworker.graalpy;

import io.pyworker.engine.Interpreter.Interruption;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;

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

    // written under the lock
    private volatile long steps;
    private volatile long id = NONE;

    /** Whether what is executed is a step of its task or stream, or what made that. */
    private volatile boolean isStep;

    /** Whether an interrupt did not end it: it may be in a {@code finally} block. Guarded by the lock. */
    private boolean wasHit;

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
        return change(call, false);
    }

    private long change(long call, boolean step) {
        lock.lock();
        try {
            long previous = id;
            become(call, step);
            return previous;
        } finally {
            lock.unlock();
        }
    }

    /** Executes code of the call's. What comes afterwards is no longer this call: an interrupt that is in flight is waited for. */
    <T extends @Nullable Object> T execute(long call, Supplier<T> code) {
        return execute(call, false, code);
    }

    /** Executes a step of the call's stream. */
    <T extends @Nullable Object> T executeStep(long call, Supplier<T> code) {
        return execute(call, true, code);
    }

    private <T extends @Nullable Object> T execute(long call, boolean step, Supplier<T> code) {
        change(call, step);
        try {
            return code.get();
        } finally {
            enter(NONE);
        }
    }

    /**
     * From now on a step of this call's task or stream is executed. An interrupt in flight that aims at another call is waited for; one
     * that aims at this call has to hit Python, so a step of the current call changes nothing else. Returns the call that was current.
     */
    long enterStep(long call) {
        if (id != call) {
            return change(call, true);
        }
        changeFromPython(call, true);
        return call;
    }

    /**
     * The step that {@link #enterStep} began is over. While an interrupt of it is in flight nothing changes, for it has to hit Python; if
     * it does not, the next step is entered all the same.
     */
    void leaveStep(long previous) {
        changeFromPython(previous, isStep && previous == id);
    }

    private void changeFromPython(long call, boolean step) {
        if (!takesLock()) {
            return;
        }
        try {
            become(call, step);
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // under the lock
    private void become(long call, boolean step) {
        id = call;
        isStep = step;
        wasHit = false;
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
     * @param step how long a step of its task or stream is left alone, from the first attempt to hit that step on; and anything that was
     *     hit and goes on
     * @param bound how long to wait until the interrupt hits: code that Python cannot interrupt lets it wait
     */
    Interruption interrupt(long call, Duration step, Context context, Duration bound) {
        lock.lock();
        try {
            if (id != call) {
                return Interruption.NOT_EXECUTED;
            }
            if ((isStep || wasHit) && !stepTime.isOver(steps, step)) {
                return Interruption.SPARED;
            }
            interrupted = call;
            context.interrupt(bound);
            return Interruption.ATTEMPTED;
        } catch (TimeoutException e) {
            wasHit = true; // or not; who wanted it may want it again
            return Interruption.ATTEMPTED;
        } finally {
            interrupted = NONE;
            lock.unlock();
        }
    }

    /** What interrupts the call if what is executed at this moment is its, and is executed still; nothing that begins later is hit. */
    Supplier<Interruption> interruptionOfThisStep(long call, Context context, Duration bound) {
        long step = steps;
        return () -> {
            lock.lock();
            try {
                return steps == step ? interrupt(call, Duration.ZERO, context, bound) : Interruption.NOT_EXECUTED;
            } finally {
                lock.unlock();
            }
        };
    }
}
