package io.pyworker.pool;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait, as wire values, first in, first out: up to 1,000, of 64 MiB together, though a single one may be larger. Not for
 * several threads at once.
 */
final class WaitingMessages {
    static final int MOST = 1_000;
    static final long MOST_BYTES = 64L << 20;
    private static final long SMALL_BYTES = 16;

    private final Deque<Optional<Object>> messages = new ArrayDeque<>();
    private long bytes;

    boolean hasRoomFor(@Nullable Object wire) {
        return messages.isEmpty() || (messages.size() < MOST && bytes + bytes(wire) <= MOST_BYTES);
    }

    void add(@Nullable Object wire) {
        messages.add(Optional.ofNullable(wire));
        bytes += bytes(wire);
    }

    /** Adds it, for which the oldest ones make room; false if there were such. */
    boolean addDroppingOldest(@Nullable Object wire) {
        boolean hadRoom = hasRoomFor(wire);
        while (!hasRoomFor(wire)) {
            remove();
        }
        add(wire);
        return hadRoom;
    }

    /** Takes the oldest one out; there must be one. Empty for null. */
    Optional<Object> remove() {
        Optional<Object> oldest = messages.remove();
        bytes -= bytes(oldest.orElse(null));
        return oldest;
    }

    int size() {
        return messages.size();
    }

    private static long bytes(@Nullable Object wire) {
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
