package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Converts values of one declared type, both ways: to and from a wire value of their own, and inside a body. Stateless: any
 * thread may use it. Every method throws {@link ConversionFailure} for a value that is not of the type.
 *
 * @param <T> the Java type, boxed
 */
public abstract class Codec<T> {
    /** The codec of a declared type. */
    @SuppressWarnings("unchecked") // each case returns the codec of its own type
    public static <T> Codec<T> of(PyType<T> type) {
        return (Codec<T>) of0(type);
    }

    private static Codec<?> of0(PyType<?> type) {
        if (type instanceof PyType.ListOf<?> list) {
            return new SequenceCodecs.ListCodec<>(of(list.element()));
        }
        if (type instanceof PyType.SetOf<?> set) {
            return new SequenceCodecs.SetCodec<>(of(set.element()));
        }
        if (type instanceof PyType.DictOf<?, ?> dict) {
            return new DictCodec<>(of(dict.key()), of(dict.value()));
        }
        Codec<?> codec = ScalarCodecs.BY_SIGNATURE.get(type.signature());
        if (codec == null) {
            codec = BufferCodecs.BY_SIGNATURE.get(type.signature());
        }
        if (codec == null) {
            throw new IllegalArgumentException("unknown type " + type.signature());
        }
        return codec;
    }

    /** The wire value of an argument: a snapshot, which later changes of the argument do not reach. */
    public abstract @Nullable Object encode(@Nullable T value);

    /** The Java value of a result's wire value. */
    public abstract @Nullable T decode(@Nullable Object wire);

    abstract void write(BodyWriter out, @Nullable T value);

    abstract @Nullable T read(BodyReader in);

    /** The base of types that cross as a body. */
    abstract static class InBody<T> extends Codec<T> {
        @Override
        public final @Nullable Object encode(@Nullable T value) {
            if (value == null) {
                return null;
            }
            BodyWriter out = new BodyWriter();
            write(out, value);
            return out.finish();
        }

        @Override
        public final @Nullable T decode(@Nullable Object wire) {
            if (wire == null) {
                return null;
            }
            if (!(wire instanceof byte[] body)) {
                throw mismatch(wire, "a container");
            }
            BodyReader in = new BodyReader(body);
            T value = read(in);
            in.requireEnd();
            return value;
        }
    }

    /** What crossed where something else was declared. */
    static ConversionFailure mismatch(@Nullable Object wire, String declared) {
        return new ConversionFailure(pythonType(wire) + " where " + declared + " was declared");
    }

    private static String pythonType(@Nullable Object wire) {
        if (wire == null) {
            return "None";
        }
        if (wire instanceof Boolean) {
            return "bool";
        }
        if (wire instanceof Double) {
            return "float";
        }
        if (wire instanceof Number) {
            return "int";
        }
        return wire instanceof String
                ? "str"
                : wire instanceof byte[] || wire instanceof ByteBuffer ? "bytes" : "object";
    }
}
