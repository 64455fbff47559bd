package io.pyworker.wire;

import io.pyworker.binding.PyType;
import org.jspecify.annotations.Nullable;

/**
 * Converts values of one declared type, both ways: to and from a wire value of their own, and inside a body. Stateless: any thread may
 * use it. Every method throws {@link ConversionFailure} for a value that is not of the type.
 *
 * @param <T> the Java type, boxed
 */
public abstract class Codec<T> {
    private final String declared;

    /** With the type's signature. */
    Codec(String signature) {
        declared = signature.endsWith("?") ? signature.substring(0, signature.length() - 1) : signature;
    }

    /** The codec of a type by itself; {@link Codecs} makes those of a contract. */
    public static <T> Codec<T> of(PyType<T> type) {
        return new Codecs().of(type);
    }

    /** The wire value of an argument: a snapshot, which later changes of the argument do not reach (shared memory excepted). */
    public abstract @Nullable Object encode(@Nullable T value);

    /** The Java value of a result's wire value. */
    public abstract @Nullable T decode(@Nullable Object wire);

    abstract void write(BodyWriter out, @Nullable T value);

    abstract @Nullable T read(BodyReader in);

    /** The type in the words of signatures, for messages. */
    final String declared() {
        return declared;
    }
}
