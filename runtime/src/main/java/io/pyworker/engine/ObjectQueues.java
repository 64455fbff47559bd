package io.pyworker.engine;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/**
 * The queue of each object that is offered, by the object's identity: its calls take turns, whichever workers they come from and under
 * however many names. Lasts as long as the object. Any thread may use it.
 */
public final class ObjectQueues {
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object object) {
            super(object, GONE);
            hash = System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            Object object = get();
            return this == other || (object != null && other instanceof Key key && key.refersTo(object));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    // guarded by the class
    private static final Map<Key, MainQueue> QUEUES = new HashMap<>();

    private ObjectQueues() {}

    /** The queue of an object. */
    public static synchronized MainQueue of(Object object) {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            QUEUES.remove(gone);
        }
        return QUEUES.computeIfAbsent(new Key(object), key -> new MainQueue());
    }
}
