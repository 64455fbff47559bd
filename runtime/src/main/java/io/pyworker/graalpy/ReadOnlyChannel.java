package io.pyworker.graalpy;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** The part that all channels of a worker have in common: nothing can be written. */
abstract class ReadOnlyChannel implements SeekableByteChannel {
    @Override
    public final int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public final SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public final boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** Moves as much as fits. */
    static int transfer(ByteBuffer source, ByteBuffer target) {
        int count = Math.min(source.remaining(), target.remaining());
        target.put(target.position(), source, source.position(), count);
        target.position(target.position() + count);
        source.position(source.position() + count);
        return count;
    }
}
