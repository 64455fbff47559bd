package io.pyworker.wire;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code Optional} and its kin: empty, and null as an argument, is {@code None}.
 *
 * @param <O> the optional
 * @param <T> what it holds
 */
final class OptionalCodec<O, T> extends Codec<O> {
    private final Codec<T> codec;
    private final O empty;
    private final Function<T, O> wrap;
    private final Function<O, @Nullable T> unwrap;

    private OptionalCodec(Codec<T> codec, O empty, Function<T, O> wrap, Function<O, @Nullable T> unwrap) {
        super(codec.declared());
        this.codec = codec;
        this.empty = empty;
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    static <T> Codec<Optional<T>> of(Codec<T> codec) {
        return new OptionalCodec<>(codec, Optional.empty(), Optional::of, value -> value.orElse(null));
    }

    static Codec<OptionalInt> ofInt(Codec<Integer> codec) {
        return new OptionalCodec<>(
                codec, OptionalInt.empty(), OptionalInt::of, value -> value.isPresent() ? value.getAsInt() : null);
    }

    static Codec<OptionalLong> ofLong(Codec<Long> codec) {
        return new OptionalCodec<>(
                codec, OptionalLong.empty(), OptionalLong::of, value -> value.isPresent() ? value.getAsLong() : null);
    }

    static Codec<OptionalDouble> ofDouble(Codec<Double> codec) {
        return new OptionalCodec<>(
                codec,
                OptionalDouble.empty(),
                OptionalDouble::of,
                value -> value.isPresent() ? value.getAsDouble() : null);
    }

    @Override
    public @Nullable Object encode(@Nullable O value) {
        return codec.encode(unwrapped(value));
    }

    @Override
    public O decode(@Nullable Object wire) {
        return wrapped(codec.decode(wire));
    }

    @Override
    void write(BodyWriter out, @Nullable O value) {
        codec.write(out, unwrapped(value));
    }

    @Override
    O read(BodyReader in) {
        return wrapped(codec.read(in));
    }

    private @Nullable T unwrapped(@Nullable O value) {
        return value == null ? null : unwrap.apply(value);
    }

    private O wrapped(@Nullable T value) {
        return value == null ? empty : wrap.apply(value);
    }
}
