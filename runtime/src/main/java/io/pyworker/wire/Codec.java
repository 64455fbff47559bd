package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Converts values of one declared type, both ways: to and from a wire value of their own, and inside a body. Null is {@code None} in
 * both forms; what subclasses see is never null. Stateless: any thread may use it. Every method throws {@link ConversionFailure} for
 * a value that is not of the type.
 *
 * @param <T> the Java type, boxed
 */
public abstract class Codec<T> {
    /** The codec of a declared type. */
    @SuppressWarnings("unchecked") // each case returns the codec of its own type
    public static <T> Codec<T> of(PyType<T> type) {
        if (type instanceof PyType.ListOf<?> list) {
            return (Codec<T>) new SequenceCodecs.ListCodec<>(of(list.element()));
        }
        if (type instanceof PyType.SetOf<?> set) {
            return (Codec<T>) new SequenceCodecs.SetCodec<>(of(set.element()));
        }
        if (type instanceof PyType.DictOf<?, ?> dict) {
            return (Codec<T>) new DictCodec<>(of(dict.key()), of(dict.value()));
        }
        if (type instanceof PyType.Buffer<?> buffer) {
            return (Codec<T>) BufferCodecs.of(buffer);
        }
        return (Codec<T>) ScalarCodecs.of(type);
    }

    /** The wire value of an argument: a snapshot, which later changes of the argument do not reach. */
    public @Nullable Object encode(@Nullable T value) {
        return value == null ? null : toWire(value);
    }

    /** The Java value of a result's wire value. */
    public @Nullable T decode(@Nullable Object wire) {
        return wire == null ? null : fromWire(wire);
    }

    void write(BodyWriter out, @Nullable T value) {
        if (value == null) {
            out.none();
        } else {
            put(out, value);
        }
    }

    @Nullable
    T read(BodyReader in) {
        char code = in.code();
        return code == 'N' ? null : take(code, in);
    }

    abstract Object toWire(T value);

    /** Null only where the wire value is a body that holds {@code None}. */
    abstract @Nullable T fromWire(Object wire);

    abstract void put(BodyWriter out, T value);

    /** The value whose code was just read. */
    abstract T take(char code, BodyReader in);

    /** The base of types that cross as a body. */
    abstract static class InBody<T> extends Codec<T> {
        private final String declared;

        InBody(String declared) {
            this.declared = declared;
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
                throw mismatch(wire, declared);
            }
            BodyReader in = new BodyReader(body);
            T value = read(in);
            in.requireEnd();
            return value;
        }

        final String declared() {
            return declared;
        }
    }

    /** What crossed where something else was declared. */
    static ConversionFailure mismatch(Object wire, String declared) {
        return new ConversionFailure(pythonType(wire) + " where " + declared + " was declared");
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
