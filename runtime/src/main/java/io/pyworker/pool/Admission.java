package io.pyworker.pool;

import io.pyworker.QueueFullException;
import io.pyworker.bundle.QueueConfig;
import io.pyworker.bundle.QueueConfig.WhenFull;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets calls into the queue of one worker, as far as its capacity goes. Any thread may use it. */
final class Admission {
    private final String worker;
    private final QueueConfig config;
    private final AtomicInteger queued = new AtomicInteger();

    /** What may be pushed out, oldest first; other calls in it have begun or ended meanwhile. */
    private final ConcurrentLinkedQueue<PendingCall> oldest = new ConcurrentLinkedQueue<>();

    private final AtomicInteger blocked = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();

    Admission(String worker, QueueConfig config) {
        this.worker = worker;
        this.config = config;
    }

    /** How many calls have not begun. */
    int queued() {
        return queued.get();
    }

    int capacity() {
        return config.capacity();
    }

    /**
     * Counts the call as queued.
     *
     * @param mayBlock whether its thread may wait for room; it stops waiting when the call is settled otherwise
     * @throws QueueFullException if there is no room
     */
    void admit(PendingCall call, boolean mayBlock) {
        if (config.capacity() == 0) {
            queued.incrementAndGet();
            return;
        }
        while (!hasTakenRoom()) {
            makeRoom(call, mayBlock);
            if (call.isSettled()) {
                queued.incrementAndGet(); // it leaves like any other
                return;
            }
        }
        if (config.whenFull() == WhenFull.SHED) {
            oldest.removeIf(PendingCall::isNoLongerQueued);
            oldest.add(call);
        }
    }

    private boolean hasTakenRoom() {
        for (int now = queued.get(); now < config.capacity(); now = queued.get()) {
            if (queued.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    private void makeRoom(PendingCall call, boolean mayBlock) {
        if (config.whenFull() == WhenFull.SHED) {
            PendingCall victim = oldest.poll();
            if (victim != null) {
                victim.withdraw(
                        () -> full(victim, "was pushed out of the queue of worker '" + worker + "', which is full"));
            }
        } else if (config.whenFull() == WhenFull.BLOCK && mayBlock) {
            awaitRoom(call);
        } else {
            throw full(call, "the queue of worker '" + worker + "' is full");
        }
    }

    private QueueFullException full(PendingCall call, String what) {
        return new QueueFullException(call.target.name() + ": " + what + " (" + config.capacity() + " calls).");
    }

    private void awaitRoom(PendingCall call) {
        blocked.incrementAndGet();
        lock.lock();
        try {
            while (queued.get() >= config.capacity() && !call.isSettled()) {
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
