package io.pyworker.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands for a named type inside its own definition. */
final class RecursiveCodec<T> extends Codec<T> {
    private @Nullable Codec<T> definition;

    RecursiveCodec(String signature) {
        super(signature);
    }

    /** Once, before the first use. */
    void define(Codec<T> codec) {
        definition = codec;
    }

    @Override
    public @Nullable Object encode(@Nullable T value) {
        return definition().encode(value);
    }

    @Override
    public @Nullable T decode(@Nullable Object wire) {
        return definition().decode(wire);
    }

    @Override
    void write(BodyWriter out, @Nullable T value) {
        definition().write(out, value);
    }

    @Override
    @Nullable
    T read(BodyReader in) {
        return definition().read(in);
    }

    private Codec<T> definition() {
        return Objects.requireNonNull(definition, this::declared);
    }
}
