package io.pyworker.pool;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers and counts the references to Python objects that one pool has handed out. Any thread may use it. */
final class LiveObjects {
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();

    /** A reference to an object that the first call of it makes; a negative number says that. */
    RemoteReference madeByFirstCall() {
        return new RemoteReference(-nextId(), this);
    }

    /** A reference to an object that a call is about to make. */
    RemoteReference toBeMade() {
        return new RemoteReference(nextId(), this);
    }

    /** A number that no other reference has; the reference counts as live from now on. */
    long nextId() {
        count.incrementAndGet();
        return ids.incrementAndGet();
    }

    void remove() {
        count.decrementAndGet();
    }

    /** How many are not released. */
    int count() {
        return count.get();
    }
}
