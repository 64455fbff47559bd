package io.pyworker.wire;

import java.nio.ByteBuffer;

/** Memory that Python sees without a copy: an argument of its own, nothing else. */
final class SharedCodec extends ValueCodec<ByteBuffer> {
    SharedCodec() {
        super("shared");
    }

    @Override
    Object toWire(ByteBuffer value) {
        return new SharedMemory(value.slice());
    }

    @Override
    ByteBuffer fromWire(Object wire) {
        throw notHere();
    }

    @Override
    void put(BodyWriter out, ByteBuffer value) {
        throw notHere();
    }

    @Override
    ByteBuffer take(char code, BodyReader in) {
        throw notHere();
    }

    private static ConversionFailure notHere() {
        return new ConversionFailure("shared memory that is no parameter of its own");
    }
}
