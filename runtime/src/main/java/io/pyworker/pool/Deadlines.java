package io.pyworker.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Cancels calls whose deadline is over: a hashed timing wheel (Varghese and Lauck, 1987), in which a deadline costs the same to set and to
 * forget however many there are. Precise to one tick. Works on a thread of the executor's as long as there are deadlines; any thread
 * may use it.
 */
final class Deadlines {
    private static final long TICK_NANOS = Duration.ofMillis(5).toNanos();
    private static final int SLOTS = 1024;

    private final Executor executor;
    private final Slot[] slots = new Slot[SLOTS];
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();
    private final long origin = System.nanoTime();

    Deadlines(Executor executor) {
        this.executor = executor;
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Slot();
        }
    }

    /** Cancels the call at that time, which {@code System.nanoTime} tells, unless the entry is removed before. */
    Entry add(PendingCall call, long deadlineNanos) {
        long tick = Math.max(0, deadlineNanos - origin) / TICK_NANOS + 1;
        Entry entry = new Entry(call, tick, slots[(int) (tick % SLOTS)]);
        size.incrementAndGet();
        entry.slot.add(entry);
        if (!working.get() && working.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
        return entry;
    }

    /** How many are neither over nor removed. */
    int size() {
        return size.get();
    }

    private void work() {
        long done = (System.nanoTime() - origin) / TICK_NANOS - SLOTS; // what came while nobody worked may be overdue
        boolean goesOn = true;
        while (goesOn) {
            long now = (System.nanoTime() - origin) / TICK_NANOS;
            for (done = Math.max(done, now - SLOTS); done < now; done++) {
                slots[Math.floorMod(done + 1, SLOTS)].expire(now).forEach(Deadlines::cancel);
            }
            if (size.get() > 0) {
                LockSupport.parkNanos(TICK_NANOS);
            } else {
                working.set(false);
                goesOn = size.get() > 0 && working.compareAndSet(false, true);
            }
        }
    }

    private static void cancel(PendingCall call) {
        call.cancel(new Cancellation(Cancellation.Reason.DEADLINE, true));
    }

    /** A deadline that was set. */
    static final class Entry {
        private final PendingCall call;
        private final long tick;
        private final Slot slot;

        // guarded by the slot
        private @Nullable Entry previous;
        private @Nullable Entry next;
        private boolean linked;

        private Entry(PendingCall call, long tick, Slot slot) {
            this.call = call;
            this.tick = tick;
            this.slot = slot;
        }

        /** Forgets it, if it is not over. */
        void remove() {
            slot.remove(this);
        }
    }

    /** The entries of all ticks that are equal modulo the number of slots: a linked list, so that each can be removed at once. */
    private final class Slot {
        private @Nullable Entry first;

        synchronized void add(Entry entry) {
            entry.linked = true;
            entry.next = first;
            if (first != null) {
                first.previous = entry;
            }
            first = entry;
        }

        synchronized void remove(Entry entry) {
            if (!entry.linked) {
                return;
            }
            entry.linked = false;
            if (entry.previous == null) {
                first = entry.next;
            } else {
                entry.previous.next = entry.next;
            }
            if (entry.next != null) {
                entry.next.previous = entry.previous;
            }
            size.decrementAndGet();
        }

        synchronized List<PendingCall> expire(long now) {
            if (first == null) {
                return List.of();
            }
            List<PendingCall> over = new ArrayList<>();
            for (Entry entry = first; entry != null; entry = entry.next) {
                if (entry.tick <= now) {
                    remove(entry);
                    over.add(entry.call);
                }
            }
            return over;
        }
    }
}
