package io.pyworker.wire;

import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.LongFunction;

/** {@code int} within so many bits. */
final class IntCodec<T extends Number> extends ValueCodec<T> {
    private final int bits;
    private final LongFunction<T> boxed;
    private final Function<T, Object> wire;

    /**
     * A codec.
     *
     * @param signature of the type
     * @param bits how many it has
     * @param boxed gives the value of a number that fits
     * @param wire gives the wire value: an {@code Integer} or a {@code Long}
     */
    IntCodec(String signature, int bits, LongFunction<T> boxed, Function<T, Object> wire) {
        super(signature);
        this.bits = bits;
        this.boxed = boxed;
        this.wire = wire;
    }

    @Override
    Object toWire(T value) {
        return wire.apply(value);
    }

    @Override
    T fromWire(Object value) {
        if (value instanceof Long number) {
            return narrowed(number);
        }
        throw value instanceof BigInteger ? outside() : mismatch(value);
    }

    @Override
    void put(BodyWriter out, T value) {
        out.int64(value.longValue());
    }

    @Override
    T take(char code, BodyReader in) {
        return switch (code) {
            case 'i' -> narrowed(in.int32());
            case 'I' -> narrowed(in.int64());
            case 'l' -> narrowed(in.digits());
            default -> throw mismatch(code);
        };
    }

    private T narrowed(BigInteger value) {
        if (value.bitLength() >= Long.SIZE) {
            throw outside();
        }
        return narrowed(value.longValue());
    }

    private T narrowed(long value) {
        int unused = Long.SIZE - bits;
        if (value << unused >> unused != value) {
            throw outside();
        }
        return boxed.apply(value);
    }

    private ConversionFailure outside() {
        return mismatch("an int outside " + bits + " bits");
    }
}
