package io.pyworker.wire;

import java.nio.ByteBuffer;

/** Memory that Python sees without a copy: an argument of its own, nothing else. */
final class SharedCodec extends ParameterCodec<ByteBuffer> {
    SharedCodec() {
        super("shared", "shared memory");
    }

    @Override
    Object toWire(ByteBuffer value) {
        return new SharedMemory(value.slice());
    }
}
