package io.pyworker.pool;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait, as wire values, first in, first out: up to 1,000, of 64 MiB together, though a single one may be larger. Not for
 * several threads at once.
 */
final class WaitingMessages {
    static final int MOST = 1_000;
    static final long MOST_BYTES = 64L << 20;
    private static final long SMALL_BYTES = 16;

    /**
     * One message.
     *
     * @param from who posted it: an interpreter or, for main, the worker
     */
    record Posted(String from, @Nullable Object wire) {
        long bytes() {
            if (wire instanceof byte[] array) {
                return array.length;
            }
            if (wire instanceof ByteBuffer buffer) {
                return buffer.remaining();
            }
            if (wire instanceof String text) {
                return 2L * text.length();
            }
            return wire instanceof BigInteger number ? number.bitLength() / 8 : SMALL_BYTES;
        }
    }

    private final Deque<Posted> messages = new ArrayDeque<>();
    private long bytes;

    boolean hasRoomFor(Posted message) {
        return messages.isEmpty() || (messages.size() < MOST && bytes + message.bytes() <= MOST_BYTES);
    }

    void add(Posted message) {
        messages.add(message);
        bytes += message.bytes();
    }

    /** Adds it, for which the oldest ones make room; false if there were such. */
    boolean addDroppingOldest(Posted message) {
        boolean hadRoom = hasRoomFor(message);
        while (!hasRoomFor(message)) {
            poll();
        }
        add(message);
        return hadRoom;
    }

    /** Takes the oldest one out; null if there is none. */
    @Nullable
    Posted poll() {
        Posted oldest = messages.poll();
        if (oldest != null) {
            bytes -= oldest.bytes();
        }
        return oldest;
    }

    int size() {
        return messages.size();
    }
}
