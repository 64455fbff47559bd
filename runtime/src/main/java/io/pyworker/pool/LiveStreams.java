package io.pyworker.pool;

import io.pyworker.QueueFullException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one worker from their admission to their end, of which there may be so many. One more ends the one that has waited
 * longest for its consumer. Any thread may use it.
 */
final class LiveStreams {
    private final String worker;
    private final int limit;

    // guarded by this
    private final Set<StreamCall> live = new LinkedHashSet<>();

    LiveStreams(String worker, int limit) {
        this.worker = worker;
        this.limit = limit;
    }

    /**
     * Counts a stream as live.
     *
     * @throws QueueFullException if there are too many, none of which waits for its consumer
     */
    void add(StreamCall stream) {
        StreamCall abandoned = replaceable(stream);
        if (abandoned != null) {
            abandoned.call().cancel(new Cancellation(Cancellation.Reason.ABANDONED, true));
        }
    }

    /** Adds it; the stream that must end for that, or null. */
    private synchronized @Nullable StreamCall replaceable(StreamCall added) {
        StreamCall longest = null;
        if (live.size() >= limit) {
            long now = System.nanoTime();
            longest = live.stream()
                    .filter(StreamCall::isStarved)
                    .min(Comparator.comparingLong(stream -> stream.starvedNanos() - now))
                    .orElseThrow(() -> full(added));
            live.remove(longest);
        }
        live.add(added);
        return longest;
    }

    private QueueFullException full(StreamCall stream) {
        return new QueueFullException(stream.call().target.name() + ": worker '" + worker + "' has " + limit
                + " live streams, none of which waits for its consumer; raise `streams` in [worker." + worker
                + ".limits].");
    }

    /** It has ended. */
    synchronized void remove(StreamCall stream) {
        live.remove(stream);
    }

    synchronized int size() {
        return live.size();
    }

    /** The calls of those that wait for their consumers. */
    synchronized List<PendingCall> starved() {
        return live.stream().filter(StreamCall::isStarved).map(StreamCall::call).toList();
    }
}
