package io.pyworker.wire;

import io.pyworker.Complex;
import io.pyworker.Encoded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values in the form that their class has in Python. */
final class AnyWriter {
    /** What is written by its exact class, without a tag. */
    private static final Map<Class<?>, BiConsumer<BodyWriter, Object>> LEAVES = new HashMap<>();

    static {
        leaf(String.class, BodyWriter::str);
        leaf(Boolean.class, BodyWriter::bool);
        leaf(Long.class, BodyWriter::int64);
        leaf(Integer.class, (out, value) -> out.int64(value));
        leaf(Short.class, (out, value) -> out.int64(value));
        leaf(Byte.class, (out, value) -> out.int64(value));
        leaf(Double.class, BodyWriter::float64);
        leaf(Float.class, (out, value) -> out.float64(value));
        leaf(Character.class, (out, value) -> out.str(value.toString()));
        leaf(char[].class, (out, value) -> out.str(new String(value)));
        leaf(byte[].class, BodyWriter::bytes);
        leaf(BigInteger.class, BodyWriter::integer);
        leaf(Complex.class, (out, value) -> out.complex(value.real(), value.imaginary()));
    }

    private static <T> void leaf(Class<T> type, BiConsumer<BodyWriter, T> write) {
        LEAVES.put(type, (out, value) -> write.accept(out, type.cast(value)));
    }

    private final NamedCodecs named;

    AnyWriter(NamedCodecs named) {
        this.named = named;
    }

    void write(BodyWriter out, @Nullable Object value) {
        write(out, value, false);
    }

    /** Where Python hashes it, a list is written as a tuple and a set as a frozenset. */
    private void write(BodyWriter out, @Nullable Object value, boolean hashed) {
        if (value == null) {
            out.none();
            return;
        }
        BiConsumer<BodyWriter, Object> leaf = LEAVES.get(value.getClass());
        if (leaf != null) {
            leaf.accept(out, value);
            return;
        }
        Codec<?> codec = codec(value);
        if (codec != null) {
            writeTagged(out, codec, value);
        } else {
            writeOpen(out, value, hashed);
        }
    }

    private @Nullable Codec<?> codec(Object value) {
        Codec<?> codec = named.ofValue(value);
        if (codec != null) {
            return codec;
        }
        return TaggedTypes.ofClass(
                value instanceof Path
                        ? Path.class
                        : value instanceof ByteBuffer
                                ? ByteBuffer.class
                                : value instanceof BigDecimal ? BigDecimal.class : value.getClass());
    }

    @SuppressWarnings("unchecked") // a codec of the value's own class
    private static void writeTagged(BodyWriter out, Codec<?> codec, Object value) {
        out.beginTagged(codec.declared());
        ((Codec<Object>) codec).write(out, value);
        out.end();
    }

    private void writeOpen(BodyWriter out, Object value, boolean hashed) {
        if (value instanceof Map<?, ?> map) {
            writeEntries(out, map, hashed);
        } else if (value instanceof Set<?> set) {
            writeElements(out, hashed ? '>' : '<', set.toArray(), true);
        } else if (value instanceof Iterable<?> elements) {
            writeElements(out, hashed ? '(' : '[', SequenceCodecs.elements(elements), hashed);
        } else if (value instanceof Object[] elements) {
            writeElements(out, hashed ? '(' : '[', elements, hashed);
        } else if (value instanceof BigInteger integer) {
            out.integer(integer);
        } else if (value instanceof Encoded encoded) {
            writeEncoded(out, encoded, hashed);
        } else {
            write(out, unwrapped(value), hashed);
        }
    }

    private void writeElements(BodyWriter out, char code, @Nullable Object[] elements, boolean hashed) {
        out.begin(code, elements.length);
        int i = 0;
        try {
            for (; i < elements.length; i++) {
                write(out, elements[i], hashed);
            }
        } catch (ConversionFailure e) {
            throw e.inside("[" + i + "]");
        }
        out.end();
    }

    private void writeEntries(BodyWriter out, Map<?, ?> map, boolean hashed) {
        if (hashed) {
            throw new ConversionFailure("a Map as an element of a Set or a key of a Map, which Python cannot hash");
        }
        boolean allText = map.keySet().stream().allMatch(String.class::isInstance);
        PythonKeys seen = allText ? null : new PythonKeys();
        out.beginDict();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            try {
                int start = out.position();
                write(out, entry.getKey(), true);
                if (seen != null) {
                    seen.add(out.since(start));
                }
                write(out, entry.getValue(), false);
            } catch (ConversionFailure e) {
                throw e.inside(KeyStep.of(entry.getKey()));
            }
        }
        out.endDict();
    }

    private void writeEncoded(BodyWriter out, Encoded encoded, boolean hashed) {
        out.beginTagged("&" + encoded.pythonType());
        write(out, encoded.structure(), hashed);
        out.end();
    }

    private static @Nullable Object unwrapped(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        throw new ConversionFailure(value.getClass().getTypeName()
                + " has no Python form; use a record or enum that the interface mentions, a class with an Adapter there,"
                + " or null, Boolean, a number, String, an array, a collection, a Map, Optional, a class of java.time,"
                + " UUID, Path, URI or Complex");
    }
}
