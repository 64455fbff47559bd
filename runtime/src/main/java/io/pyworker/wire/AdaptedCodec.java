package io.pyworker.wire;

import io.pyworker.binding.PyType;
import org.jspecify.annotations.Nullable;

/**
 * A type with an adapter, as its encoded form. Null never gets to the adapter.
 *
 * @param <T> the type
 * @param <E> its encoded form
 */
final class AdaptedCodec<T, E> extends Codec<T> {
    private final PyType.AdaptedOf<T, E> type;
    private final Codec<E> encoded;

    AdaptedCodec(PyType.AdaptedOf<T, E> type, Codec<E> encoded) {
        super(type.signature());
        this.type = type;
        this.encoded = encoded;
    }

    @Override
    public @Nullable Object encode(@Nullable T value) {
        return value == null ? null : encoded.encode(toEncoded(value));
    }

    @Override
    public @Nullable T decode(@Nullable Object wire) {
        return wire == null ? null : toValue(encoded.decode(wire));
    }

    @Override
    void write(BodyWriter out, @Nullable T value) {
        if (value == null) {
            out.none();
        } else {
            encoded.write(out, toEncoded(value));
        }
    }

    @Override
    @Nullable
    T read(BodyReader in) {
        if (in.peek() == 'N') {
            in.code();
            return null;
        }
        return toValue(encoded.read(in));
    }

    private E toEncoded(T value) {
        E form;
        try {
            form = type.encode().apply(value);
        } catch (RuntimeException e) {
            throw ConversionFailure.thrown("the adapter's encode of " + declared(), e);
        }
        if (form == null) {
            throw new ConversionFailure("the adapter's encode of " + declared() + " gave null");
        }
        return form;
    }

    private T toValue(@Nullable E form) {
        if (form == null) { // a body of its own that holds None
            throw new ConversionFailure("None where " + encoded.declared() + " was declared");
        }
        T value;
        try {
            value = type.decode().apply(form);
        } catch (RuntimeException e) {
            throw ConversionFailure.thrown("the adapter's decode of " + declared(), e);
        }
        if (value == null) {
            throw new ConversionFailure("the adapter's decode of " + declared() + " gave null");
        }
        return value;
    }
}
