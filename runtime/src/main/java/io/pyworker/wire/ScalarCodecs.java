package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.HashMap;
import java.util.Map;

/** The codecs of all {@link PyType.Scalar} types but {@code any}. */
final class ScalarCodecs {
    private static final Map<PyType<?>, Codec<?>> CODECS = new HashMap<>();

    static {
        primitive(PyType.BOOL, PyType.BOOL_OR_NONE, "Boolean", new Bool());
        Codec<Integer> int32 = new IntCodec<>("int32", Integer.SIZE, value -> (int) value, value -> value);
        Codec<Long> int64 = new IntCodec<>("int64", Long.SIZE, Long::valueOf, value -> value);
        Codec<Double> float64 = new FloatCodecs.Float64();
        primitive(
                PyType.INT8,
                PyType.INT8_OR_NONE,
                "Byte",
                new IntCodec<>("int8", Byte.SIZE, value -> (byte) value, Byte::intValue));
        primitive(
                PyType.INT16,
                PyType.INT16_OR_NONE,
                "Short",
                new IntCodec<>("int16", Short.SIZE, value -> (short) value, Short::intValue));
        primitive(PyType.INT32, PyType.INT32_OR_NONE, "Integer", int32);
        primitive(PyType.INT64, PyType.INT64_OR_NONE, "Long", int64);
        primitive(PyType.FLOAT32, PyType.FLOAT32_OR_NONE, "Float", new FloatCodecs.Float32());
        primitive(PyType.FLOAT64, PyType.FLOAT64_OR_NONE, "Double", float64);
        primitive(PyType.CHAR, PyType.CHAR_OR_NONE, "Character", TextForms.character());
        put(PyType.OPTIONAL_INT, OptionalCodec.ofInt(int32));
        put(PyType.OPTIONAL_LONG, OptionalCodec.ofLong(int64));
        put(PyType.OPTIONAL_DOUBLE, OptionalCodec.ofDouble(float64));
        put(PyType.INT, new BigIntCodec());
        put(PyType.NONE, new None());
        put(PyType.STR, TextForms.str());
        put(PyType.CHARS, TextForms.chars());
        put(PyType.DECIMAL, TextForms.decimal());
        put(PyType.UUID, TextForms.uuid());
        put(PyType.PATH, TextForms.path());
        put(PyType.URI, TextForms.uri());
        put(PyType.INSTANT, TimeForms.instant());
        put(PyType.DATE, TimeForms.date());
        put(PyType.TIME, TimeForms.time());
        put(PyType.DATETIME, TimeForms.dateTime());
        put(PyType.OFFSET_DATETIME, TimeForms.offsetDateTime());
        put(PyType.ZONED_DATETIME, TimeForms.zonedDateTime());
        put(PyType.DURATION, new DurationCodec());
    }

    private ScalarCodecs() {}

    private static <T> void put(PyType<T> type, Codec<T> codec) {
        CODECS.put(type, codec);
    }

    private static <T> void primitive(PyType<T> type, PyType<T> boxed, String box, Codec<T> codec) {
        put(type, new RequiredCodec<>(codec, "; declare " + box + " to allow it"));
        put(boxed, codec);
    }

    @SuppressWarnings("unchecked") // put with the codec of its own type
    static <T> Codec<T> of(PyType<T> type) {
        Codec<?> codec = CODECS.get(type);
        if (codec == null) {
            throw new IllegalArgumentException("unknown type " + type.signature());
        }
        return (Codec<T>) codec;
    }

    private static final class Bool extends ValueCodec<Boolean> {
        Bool() {
            super("bool");
        }

        @Override
        Object toWire(Boolean value) {
            return value;
        }

        @Override
        Boolean fromWire(Object wire) {
            if (wire instanceof Boolean value) {
                return value;
            }
            throw mismatch(wire);
        }

        @Override
        void put(BodyWriter out, Boolean value) {
            out.bool(value);
        }

        @Override
        Boolean take(char code, BodyReader in) {
            return switch (code) {
                case 'T' -> true;
                case 'F' -> false;
                default -> throw mismatch(code);
            };
        }
    }

    /** Holds nothing but null, which never gets here. */
    private static final class None extends ValueCodec<Void> {
        None() {
            super("none");
        }

        @Override
        Object toWire(Void value) {
            throw new AssertionError("Void has no value");
        }

        @Override
        Void fromWire(Object wire) {
            throw mismatch(wire);
        }

        @Override
        void put(BodyWriter out, Void value) {
            throw new AssertionError("Void has no value");
        }

        @Override
        Void take(char code, BodyReader in) {
            throw mismatch(code);
        }
    }
}
