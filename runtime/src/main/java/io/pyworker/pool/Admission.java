package io.pyworker.pool;

import io.pyworker.QueueFullException;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.CallLimits.WhenFull;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets calls into the queue of one worker, as far as its capacity goes. Any thread may use it. */
final class Admission {
    private final String worker;
    private final CallLimits limits;
    private final AtomicInteger queued = new AtomicInteger();

    /** What may be pushed out, oldest first; other calls in it have begun or ended meanwhile. */
    private final ConcurrentLinkedQueue<PendingCall> oldest = new ConcurrentLinkedQueue<>();

    private final AtomicInteger blocked = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();

    Admission(String worker, CallLimits limits) {
        this.worker = worker;
        this.limits = limits;
    }

    /** How many calls have not begun. */
    int queued() {
        return queued.get();
    }

    /** How many may be; empty without bound. */
    OptionalInt capacity() {
        return limits.isQueueBounded() ? OptionalInt.of(limits.queue()) : OptionalInt.empty();
    }

    /**
     * Counts the call as queued, unless it is settled meanwhile.
     *
     * @param mayBlock whether its thread may wait for room; it stops waiting when the call is settled otherwise
     * @throws QueueFullException if there is no room
     */
    void admit(PendingCall call, boolean mayBlock) {
        while (!hasTakenRoom()) {
            makeRoom(call, mayBlock);
            if (call.isSettled()) {
                return;
            }
        }
        if (!call.enqueue()) {
            left();
        } else if (limits.whenFull() == WhenFull.SHED && limits.isQueueBounded()) {
            oldest.add(call);
            for (PendingCall first = oldest.peek(); first != null && !first.isQueued(); first = oldest.peek()) {
                oldest.remove(first);
            }
        }
    }

    private boolean hasTakenRoom() {
        if (!limits.isQueueBounded()) {
            queued.incrementAndGet();
            return true;
        }
        for (int now = queued.get(); now < limits.queue(); now = queued.get()) {
            if (queued.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    private void makeRoom(PendingCall call, boolean mayBlock) {
        if (limits.whenFull() == WhenFull.SHED) {
            PendingCall victim = oldest.poll();
            if (victim != null) {
                victim.withdraw(
                        () -> full(victim, "was pushed out of the queue of worker '" + worker + "', which is full"));
            }
        } else if (limits.whenFull() == WhenFull.BLOCK && mayBlock) {
            awaitRoom(call);
        } else {
            throw full(call, "the queue of worker '" + worker + "' is full");
        }
    }

    private QueueFullException full(PendingCall call, String what) {
        return new QueueFullException(call.target.name() + ": " + what + " (" + limits.queue() + " calls).");
    }

    private void awaitRoom(PendingCall call) {
        blocked.incrementAndGet();
        lock.lock();
        try {
            while (queued.get() >= limits.queue() && !call.isSettled()) {
                room.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel(new Cancellation(Cancellation.Reason.INTERRUPTED, true));
        } finally {
            lock.unlock();
            blocked.decrementAndGet();
        }
    }

    /** A call has begun, or ended before it began. */
    void left() {
        queued.decrementAndGet();
        wakeBlocked();
    }

    /** Lets callers look again: there may be room, or their call may be settled. */
    void wakeBlocked() {
        if (blocked.get() > 0) {
            lock.lock();
            try {
                room.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
