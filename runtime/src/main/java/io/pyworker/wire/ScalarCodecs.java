package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that cross as they are, and {@code any}. */
final class ScalarCodecs {
    private static final Map<PyType<?>, Codec<?>> CODECS = Map.ofEntries(
            Map.entry(PyType.BOOL, new Required<>(PyType.BOOL, new Bool())),
            Map.entry(PyType.BOOL_OR_NONE, new Bool()),
            Map.entry(PyType.INT32, new Required<>(PyType.INT32, new Int32())),
            Map.entry(PyType.INT32_OR_NONE, new Int32()),
            Map.entry(PyType.INT64, new Required<>(PyType.INT64, new Int64())),
            Map.entry(PyType.INT64_OR_NONE, new Int64()),
            Map.entry(PyType.FLOAT64, new Required<>(PyType.FLOAT64, new Float64())),
            Map.entry(PyType.FLOAT64_OR_NONE, new Float64()),
            Map.entry(PyType.STR, new Str()),
            Map.entry(PyType.NONE, new None()),
            Map.entry(PyType.ANY, new AnyCodec()));

    private ScalarCodecs() {}

    static Codec<?> of(PyType<?> type) {
        Codec<?> codec = CODECS.get(type);
        if (codec == null) {
            throw new IllegalArgumentException("unknown type " + type.signature());
        }
        return codec;
    }

    /** The same type without null. */
    private static final class Required<T> extends Codec<T> {
        private final PyType<T> type;
        private final Codec<T> codec;

        Required(PyType<T> type, Codec<T> codec) {
            this.type = type;
            this.codec = codec;
        }

        @Override
        public @Nullable Object encode(@Nullable T value) {
            return super.encode(present(value));
        }

        @Override
        public @Nullable T decode(@Nullable Object wire) {
            return present(super.decode(wire));
        }

        @Override
        void write(BodyWriter out, @Nullable T value) {
            super.write(out, present(value));
        }

        @Override
        @Nullable
        T read(BodyReader in) {
            return present(super.read(in));
        }

        private T present(@Nullable T value) {
            if (value == null) {
                throw new ConversionFailure("None where " + type.signature() + " was declared");
            }
            return value;
        }

        @Override
        Object toWire(T value) {
            return codec.toWire(value);
        }

        @Override
        @Nullable
        T fromWire(Object wire) {
            return codec.fromWire(wire);
        }

        @Override
        void put(BodyWriter out, T value) {
            codec.put(out, value);
        }

        @Override
        T take(char code, BodyReader in) {
            return codec.take(code, in);
        }
    }

    /** The base of types whose values are their own wire values. */
    private abstract static class Direct<T> extends Codec<T> {
        @Override
        Object toWire(T value) {
            return value;
        }
    }

    private static final class Bool extends Direct<Boolean> {
        @Override
        Boolean fromWire(Object wire) {
            if (wire instanceof Boolean value) {
                return value;
            }
            throw mismatch(wire, "bool");
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
                default -> throw in.mismatch(code, "bool");
            };
        }
    }

    private static final class Int32 extends Direct<Integer> {
        @Override
        Integer fromWire(Object wire) {
            if (wire instanceof Long value) {
                return narrowed(value);
            }
            throw mismatch(wire, "int32");
        }

        @Override
        void put(BodyWriter out, Integer value) {
            out.int64(value);
        }

        @Override
        Integer take(char code, BodyReader in) {
            return narrowed(longValue(code, in, "int32"));
        }

        private static Integer narrowed(long value) {
            if (value != (int) value) {
                throw new ConversionFailure("an int outside 32 bits where int32 was declared");
            }
            return (int) value;
        }
    }

    private static final class Int64 extends Direct<Long> {
        @Override
        Long fromWire(Object wire) {
            if (wire instanceof Long value) {
                return value;
            }
            throw mismatch(wire, "int64");
        }

        @Override
        void put(BodyWriter out, Long value) {
            out.int64(value);
        }

        @Override
        Long take(char code, BodyReader in) {
            return longValue(code, in, "int64");
        }
    }

    private static long longValue(char code, BodyReader in, String declared) {
        return switch (code) {
            case 'i' -> in.int32();
            case 'I' -> in.int64();
            case 'l' -> longValue(in.digits(), declared);
            default -> throw in.mismatch(code, declared);
        };
    }

    private static long longValue(BigInteger value, String declared) {
        if (value.bitLength() >= Long.SIZE) {
            throw new ConversionFailure("an int outside 64 bits where " + declared + " was declared");
        }
        return value.longValue();
    }

    private static final class Float64 extends Direct<Double> {
        @Override
        Double fromWire(Object wire) {
            if (wire instanceof Double value) {
                return value;
            }
            if (wire instanceof Long value) {
                return exact(value);
            }
            throw mismatch(wire, "float64");
        }

        @Override
        void put(BodyWriter out, Double value) {
            out.float64(value);
        }

        @Override
        Double take(char code, BodyReader in) {
            return code == 'g' ? in.float64() : exact(longValue(code, in, "float64"));
        }

        private static double exact(long value) {
            double converted = value;
            if ((long) converted != value || converted == 0x1p63) {
                throw new ConversionFailure("an int that no double holds exactly where float64 was declared");
            }
            return converted;
        }
    }

    private static final class Str extends Codec<String> {
        @Override
        Object toWire(String value) {
            return Text.checked(value);
        }

        @Override
        String fromWire(Object wire) {
            if (wire instanceof String value) {
                return Text.checked(value);
            }
            throw mismatch(wire, "str");
        }

        @Override
        void put(BodyWriter out, String value) {
            out.str(value);
        }

        @Override
        String take(char code, BodyReader in) {
            if (code != 'u' && code != 't') {
                throw in.mismatch(code, "str");
            }
            return in.str();
        }
    }

    /** Holds nothing but null, which never gets here. */
    private static final class None extends Direct<Void> {
        @Override
        Void fromWire(Object wire) {
            throw mismatch(wire, "none");
        }

        @Override
        void put(BodyWriter out, Void value) {
            throw new AssertionError("Void has no value");
        }

        @Override
        Void take(char code, BodyReader in) {
            throw in.mismatch(code, "none");
        }
    }
}
