package io.pyworker.graalpy;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The way of buffers and bodies into Python: a file that Python reads to its end for each call. One {@code os.read} of the right
 * length is one bulk copy, the cheapest that the interpreter offers. Used by the interpreter's thread only.
 */
final class BufferChannel extends ReadOnlyChannel {
    private final Deque<ByteBuffer> pending = new ArrayDeque<>();

    /** Appends what the next call will read. */
    void offer(ByteBuffer bytes) {
        pending.add(bytes);
    }

    /** Puts in front what is read next, before what the arguments of a call may have left to read. */
    void offerFirst(ByteBuffer bytes) {
        pending.addFirst(bytes);
    }

    /** Forgets what a call left unread, so that the next one does not meet it. */
    void clear() {
        pending.clear();
    }

    @Override
    public int read(ByteBuffer target) {
        ByteBuffer source = pending.peek();
        if (source == null) {
            return -1;
        }
        int count = transfer(source, target);
        if (!source.hasRemaining()) {
            pending.remove();
        }
        return count;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        return this;
    }

    /** More than any read asks for: the interpreter reads no further than a file's size. */
    @Override
    public long size() {
        return Integer.MAX_VALUE;
    }
}
