package io.pyworker.graalpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** One opening of a {@link SharedFiles.SharedFile}: reads and writes go to the memory itself. */
final class SharedChannel implements SeekableByteChannel {
    private final SharedFiles.SharedFile file;
    private final boolean mapped;
    private int position;

    /**
     * An opening of a file.
     *
     * @param mapped whether it is a map's: then it cannot be closed, because slices of the map may still be in use
     */
    SharedChannel(SharedFiles.SharedFile file, boolean mapped) {
        this.file = file;
        this.mapped = mapped;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        ByteBuffer memory = file.memory();
        int count = Math.min(target.remaining(), memory.limit() - position);
        if (count <= 0) {
            return -1;
        }
        target.put(target.position(), memory, position, count);
        target.position(target.position() + count);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        ByteBuffer memory = file.memory();
        if (memory.isReadOnly()) {
            throw new NonWritableChannelException();
        }
        int count = Math.max(0, Math.min(source.remaining(), memory.limit() - position));
        memory.put(position, source, source.position(), count);
        source.position(source.position() + count);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = (int) Math.min(newPosition, Integer.MAX_VALUE);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.memory().limit();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        if (mapped) { // GraalPy would forget the channel, and end the call that touches a slice with an error that
            // Python cannot catch
            throw new IOException("a map of shared memory ends with its call");
        }
    }
}
