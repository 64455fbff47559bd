package io.pyworker.graalpy;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the calls of a storm came to. Any thread may use it. */
final class StormLog {
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger settled = new AtomicInteger();

    /** A call is settled, with the value or the failure. */
    void settled(StormCall call, @Nullable Object value, @Nullable Throwable failure) {
        try {
            count(call.checked(value, failure));
        } catch (Throwable t) { // whatever it is, it has to be told
            wrong(t);
        }
        settled.incrementAndGet();
    }

    /** The consumer of a stream was satisfied before its end. */
    void left(String how) {
        count(how);
        settled.incrementAndGet();
    }

    void wrong(Throwable error) {
        wrong.add(error);
    }

    private void count(String outcome) {
        counts.computeIfAbsent(outcome, name -> new AtomicInteger()).incrementAndGet();
    }

    int settled() {
        return settled.get();
    }

    Map<String, AtomicInteger> counts() {
        return new TreeMap<>(counts);
    }

    Queue<Throwable> wrong() {
        return wrong;
    }
}
