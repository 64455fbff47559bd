package io.pyworker.wire;

import org.jspecify.annotations.Nullable;

/** The base of types that cross as a body. */
abstract class BodyCodec<T> extends ValueCodec<T> {
    BodyCodec(String signature) {
        super(signature);
    }

    @Override
    final Object toWire(T value) {
        BodyWriter out = new BodyWriter();
        put(out, value);
        return out.finish();
    }

    @Override
    final @Nullable T fromWire(Object wire) {
        if (!(wire instanceof byte[] body)) {
            throw mismatch(wire);
        }
        BodyReader in = new BodyReader(body);
        T value = read(in);
        in.requireEnd();
        return value;
    }
}
