package io.pyworker.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The base of types that cross as a block of memory in the machine's byte order: one copy in, at most one more out. */
abstract class BlockCodec<T> extends ValueCodec<T> {
    BlockCodec(String signature) {
        super(signature);
    }

    /** In bytes. */
    abstract long size(T value);

    /** Copies the value into a buffer of that size. */
    abstract void copy(T value, ByteBuffer target);

    /** The value, copied out of all that remains. */
    abstract T copyOf(ByteBuffer source);

    /** The value of bytes that belong to nobody else. */
    T wrap(byte[] bytes) {
        return copyOf(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
    }

    @Override
    final Object toWire(T value) {
        ByteBuffer copy = ByteBuffer.allocate(checkedSize(value)).order(ByteOrder.nativeOrder());
        copy(value, copy);
        return copy.rewind();
    }

    @Override
    final T fromWire(Object wire) {
        if (wire instanceof byte[] bytes) {
            return wrap(bytes);
        }
        throw mismatch(wire);
    }

    @Override
    final void put(BodyWriter out, T value) {
        copy(value, out.block(checkedSize(value)));
    }

    @Override
    final T take(char code, BodyReader in) {
        if (code != 's') {
            throw mismatch(code);
        }
        return copyOf(in.block());
    }

    private int checkedSize(T value) {
        long size = size(value);
        if (size > Integer.MAX_VALUE - 16) {
            throw new ConversionFailure("more than 2 GiB in one value");
        }
        return (int) size;
    }
}
