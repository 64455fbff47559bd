package io.pyworker.wire;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The base of codecs for which null is {@code None}, in both forms; what subclasses see is never null. */
abstract class ValueCodec<T> extends Codec<T> {
    ValueCodec(String signature) {
        super(signature);
    }

    @Override
    public final @Nullable Object encode(@Nullable T value) {
        return value == null ? null : toWire(value);
    }

    @Override
    public final @Nullable T decode(@Nullable Object wire) {
        return wire == null ? null : fromWire(wire);
    }

    @Override
    final void write(BodyWriter out, @Nullable T value) {
        if (value == null) {
            out.none();
        } else {
            put(out, value);
        }
    }

    @Override
    final @Nullable T read(BodyReader in) {
        char code = in.code();
        return code == 'N' ? null : take(code, in);
    }

    abstract Object toWire(T value);

    /** Null only where the wire value is a body that holds {@code None}. */
    abstract @Nullable T fromWire(Object wire);

    abstract void put(BodyWriter out, T value);

    /** The value whose code was just read. */
    abstract T take(char code, BodyReader in);

    /** What crossed where this type was declared. */
    final ConversionFailure mismatch(Object wire) {
        return mismatch(pythonType(wire));
    }

    /** The code that stands in a body where this type was declared. */
    final ConversionFailure mismatch(char code) {
        return mismatch(BodyReader.pythonType(code));
    }

    final ConversionFailure mismatch(String found) {
        return new ConversionFailure(found + " where " + declared() + " was declared");
    }

    private static String pythonType(Object wire) {
        if (wire instanceof Boolean) {
            return "bool";
        }
        if (wire instanceof Double) {
            return "float";
        }
        if (wire instanceof Number) {
            return "int";
        }
        if (wire instanceof String) {
            return "str";
        }
        return wire instanceof byte[] || wire instanceof ByteBuffer ? "bytes" : "object";
    }
}
