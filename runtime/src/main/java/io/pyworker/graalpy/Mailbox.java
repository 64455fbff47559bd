package io.pyworker.graalpy;

import io.pyworker.wire.Message;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait for an interpreter, the urgent ones before the others, and each kind first in, first out. Any thread may send
 * or {@link #wake}; only the interpreter's thread may {@link #poll} or {@link #await}.
 */
final class Mailbox {
    private final ConcurrentLinkedQueue<Message> urgent = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Message> queue = new ConcurrentLinkedQueue<>();

    /** The owner while it is about to park or parked; whoever takes it out unparks it. */
    private volatile @Nullable Thread waiting;

    void send(Message message) {
        queue.add(message);
        wake();
    }

    /** Sends what must not wait behind calls. */
    void sendUrgent(Message message) {
        urgent.add(message);
        wake();
    }

    /** Ends the owner's wait, if it waits. */
    void wake() {
        Thread owner = waiting;
        if (owner != null) {
            waiting = null;
            LockSupport.unpark(owner);
        }
    }

    /** The next message, or null. */
    @Nullable
    Message poll() {
        Message first = urgent.poll();
        return first == null ? queue.poll() : first;
    }

    /** Whether no message waits. Any thread. */
    boolean isEmpty() {
        return queue.isEmpty() && urgent.isEmpty();
    }

    /**
     * Waits until there is a message, a wake-up, or the time is over.
     *
     * @param nanos how long at most; negative without bound
     */
    void await(long nanos) {
        waiting = Thread.currentThread();
        try {
            if (isEmpty()) {
                if (nanos < 0) {
                    LockSupport.park(this);
                } else {
                    LockSupport.parkNanos(this, nanos);
                }
            }
        } finally {
            waiting = null;
            Thread.interrupted(); // a flag left set would turn every later wait into a spin
        }
    }
}
