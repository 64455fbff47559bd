package io.pyworker.wire;

import org.jspecify.annotations.Nullable;

/** A type without null. */
final class RequiredCodec<T> extends Codec<T> {
    private final Codec<T> codec;
    private final String advice;

    /**
     * Refuses null.
     *
     * @param codec of the type with null
     * @param advice what to do about a {@code None}, from the separator on
     */
    RequiredCodec(Codec<T> codec, String advice) {
        super(codec.declared());
        this.codec = codec;
        this.advice = advice;
    }

    @Override
    public @Nullable Object encode(@Nullable T value) {
        return codec.encode(given(value));
    }

    @Override
    public T decode(@Nullable Object wire) {
        return returned(codec.decode(wire));
    }

    @Override
    void write(BodyWriter out, @Nullable T value) {
        codec.write(out, given(value));
    }

    @Override
    T read(BodyReader in) {
        return returned(codec.read(in));
    }

    private T given(@Nullable T value) {
        if (value == null) {
            throw new ConversionFailure("null where " + declared() + " was declared");
        }
        return value;
    }

    private T returned(@Nullable T value) {
        if (value == null) {
            throw new ConversionFailure("None where " + declared() + " was declared" + advice);
        }
        return value;
    }
}
