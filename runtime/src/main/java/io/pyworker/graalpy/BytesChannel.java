package io.pyworker.graalpy;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file whose bytes are in memory. */
final class BytesChannel extends ReadOnlyChannel {
    private final ByteBuffer bytes;
    private long position;

    BytesChannel(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= bytes.limit()) {
            return -1;
        }
        bytes.position((int) position);
        int count = transfer(bytes, target);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return bytes.limit();
    }
}
