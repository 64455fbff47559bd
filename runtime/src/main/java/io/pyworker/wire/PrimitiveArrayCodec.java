package io.pyworker.wire;

import java.nio.ByteBuffer;

/** A primitive array. */
final class PrimitiveArrayCodec<A> extends BlockCodec<A> {
    private final Elements<A> elements;

    PrimitiveArrayCodec(Elements<A> elements) {
        super(elements.name() + "[]");
        this.elements = elements;
    }

    @Override
    long size(A array) {
        return (long) elements.count(array) * elements.bytes();
    }

    @Override
    void copy(A array, ByteBuffer target) {
        elements.write().accept(array, target);
    }

    @Override
    A copyOf(ByteBuffer source) {
        int size = source.remaining();
        if (size % elements.bytes() != 0) {
            throw new ConversionFailure("a buffer of " + size + " bytes, which is no multiple of " + elements.bytes());
        }
        A array = elements.newArray().apply(size / elements.bytes());
        elements.read().accept(source, array);
        return array;
    }
}
