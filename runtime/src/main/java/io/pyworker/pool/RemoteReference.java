package io.pyworker.pool;

import io.pyworker.ObjectClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.wire.Message;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Names a Python object that lives on one interpreter: that which serves the first call of it. Any thread may use it.
 */
final class RemoteReference {
    // immutable
    private final long id;
    private final LiveObjects live;

    /** Where it lives; shared by the objects that came out of one another. */
    private final AtomicReference<@Nullable Member> home;

    /** The calls of it that have not ended, and one more until it is released. Stays at 0. */
    private final AtomicInteger uses = new AtomicInteger(1);

    private volatile boolean released;

    RemoteReference(long id, LiveObjects live) {
        this(id, live, new AtomicReference<>());
    }

    private RemoteReference(long id, LiveObjects live, AtomicReference<@Nullable Member> home) {
        this.id = id;
        this.live = live;
        this.home = home;
    }

    /** A new reference to what is on the same interpreter. */
    RemoteReference sibling() {
        return new RemoteReference(live.nextId(), live, home);
    }

    /** What stands for it on the wire. */
    long id() {
        return id;
    }

    /** Where it lives; null if it was not called yet. */
    @Nullable
    Member home() {
        return home.get();
    }

    /** Makes the member its home if it has none; whether the member is its home. */
    boolean claim(Member member) {
        return home.compareAndSet(null, member) || home.get() == member;
    }

    /**
     * A call of it is made: Python keeps the object until {@link #endUse}.
     *
     * @throws ObjectClosedException if it was released
     */
    void use(String call) {
        requireOpen(call);
        if (uses.getAndUpdate(now -> now == 0 ? 0 : now + 1) == 0) {
            throw closed(call);
        }
    }

    /** Python forgets the object when the calls that were made before have ended. To be called once. */
    void release() {
        released = true;
        live.remove();
        endUse();
    }

    /** A call of it has ended. To be called once for each. */
    void endUse() {
        Member member = uses.decrementAndGet() == 0 ? home.get() : null;
        if (member != null) {
            member.interpreter().send(new Message.Release(id));
        }
    }

    void requireOpen(String call) {
        if (released) {
            throw closed(call);
        }
    }

    private static ObjectClosedException closed(String call) {
        return new ObjectClosedException(
                call + ": this object was closed. Connect or construct another one, and close it after its last call.");
    }

    WorkerLostException lost(String call, Member member) {
        return new WorkerLostException(
                call + ": " + member.name + ", on which this object lived, was "
                        + (member.isRetired() ? "replaced" : "lost")
                        + ", and the object with it. The call was not made."
                        + " Connect or construct another one.",
                false,
                null);
    }
}
