package io.pyworker.wire;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that cross as they are, and {@code any}. */
final class ScalarCodecs {
    static final Map<String, Codec<?>> BY_SIGNATURE = Map.ofEntries(
            Map.entry("bool", new Required<>("bool", new Bool())),
            Map.entry("bool?", new Bool()),
            Map.entry("int32", new Required<>("int32", new Int32())),
            Map.entry("int32?", new Int32()),
            Map.entry("int64", new Required<>("int64", new Int64())),
            Map.entry("int64?", new Int64()),
            Map.entry("float64", new Required<>("float64", new Float64())),
            Map.entry("float64?", new Float64()),
            Map.entry("str", new Str()),
            Map.entry("none", new None()),
            Map.entry("any", new AnyCodec()));

    private ScalarCodecs() {}

    /** The same type without null. */
    private static final class Required<T> extends Codec<T> {
        private final String signature;
        private final Codec<T> codec;

        Required(String signature, Codec<T> codec) {
            this.signature = signature;
            this.codec = codec;
        }

        @Override
        public @Nullable Object encode(@Nullable T value) {
            return codec.encode(present(value));
        }

        @Override
        public @Nullable T decode(@Nullable Object wire) {
            return present(codec.decode(wire));
        }

        @Override
        void write(BodyWriter out, @Nullable T value) {
            codec.write(out, present(value));
        }

        @Override
        @Nullable
        T read(BodyReader in) {
            return present(codec.read(in));
        }

        private T present(@Nullable T value) {
            if (value == null) {
                throw new ConversionFailure("None where " + signature + " was declared");
            }
            return value;
        }
    }

    private static final class Bool extends Codec<Boolean> {
        @Override
        public @Nullable Object encode(@Nullable Boolean value) {
            return value;
        }

        @Override
        public @Nullable Boolean decode(@Nullable Object wire) {
            if (wire == null || wire instanceof Boolean) {
                return (Boolean) wire;
            }
            throw mismatch(wire, "bool");
        }

        @Override
        void write(BodyWriter out, @Nullable Boolean value) {
            if (value == null) {
                out.none();
            } else {
                out.bool(value);
            }
        }

        @Override
        @Nullable
        Boolean read(BodyReader in) {
            char code = in.code();
            return switch (code) {
                case 'N' -> null;
                case 'T' -> Boolean.TRUE;
                case 'F' -> Boolean.FALSE;
                default -> throw in.mismatch(code, "bool");
            };
        }
    }

    private static final class Int32 extends Codec<Integer> {
        @Override
        public @Nullable Object encode(@Nullable Integer value) {
            return value;
        }

        @Override
        public @Nullable Integer decode(@Nullable Object wire) {
            if (wire == null) {
                return null;
            }
            if (wire instanceof Long value) {
                return narrowed(value);
            }
            throw mismatch(wire, "int32");
        }

        @Override
        void write(BodyWriter out, @Nullable Integer value) {
            if (value == null) {
                out.none();
            } else {
                out.int64(value);
            }
        }

        @Override
        @Nullable
        Integer read(BodyReader in) {
            char code = in.code();
            return switch (code) {
                case 'N' -> null;
                case 'i' -> in.int32();
                case 'I' -> narrowed(in.int64());
                case 'l' -> narrowed(longValue(in.digits(), "int32"));
                default -> throw in.mismatch(code, "int32");
            };
        }

        private static Integer narrowed(long value) {
            if (value != (int) value) {
                throw new ConversionFailure("an int outside 32 bits where int32 was declared");
            }
            return (int) value;
        }
    }

    private static final class Int64 extends Codec<Long> {
        @Override
        public @Nullable Object encode(@Nullable Long value) {
            return value;
        }

        @Override
        public @Nullable Long decode(@Nullable Object wire) {
            if (wire == null || wire instanceof Long) {
                return (Long) wire;
            }
            throw mismatch(wire, "int64");
        }

        @Override
        void write(BodyWriter out, @Nullable Long value) {
            if (value == null) {
                out.none();
            } else {
                out.int64(value);
            }
        }

        @Override
        @Nullable
        Long read(BodyReader in) {
            char code = in.code();
            return switch (code) {
                case 'N' -> null;
                case 'i' -> (long) in.int32();
                case 'I' -> in.int64();
                case 'l' -> longValue(in.digits(), "int64");
                default -> throw in.mismatch(code, "int64");
            };
        }
    }

    private static long longValue(BigInteger value, String signature) {
        if (value.bitLength() >= Long.SIZE) {
            throw new ConversionFailure("an int outside 64 bits where " + signature + " was declared");
        }
        return value.longValue();
    }

    private static final class Float64 extends Codec<Double> {
        @Override
        public @Nullable Object encode(@Nullable Double value) {
            return value;
        }

        @Override
        public @Nullable Double decode(@Nullable Object wire) {
            if (wire == null || wire instanceof Double) {
                return (Double) wire;
            }
            if (wire instanceof Long value) {
                return exact(value);
            }
            throw mismatch(wire, "float64");
        }

        @Override
        void write(BodyWriter out, @Nullable Double value) {
            if (value == null) {
                out.none();
            } else {
                out.float64(value);
            }
        }

        @Override
        @Nullable
        Double read(BodyReader in) {
            char code = in.code();
            return switch (code) {
                case 'N' -> null;
                case 'g' -> in.float64();
                case 'i' -> (double) in.int32();
                case 'I' -> exact(in.int64());
                case 'l' -> exact(longValue(in.digits(), "float64"));
                default -> throw in.mismatch(code, "float64");
            };
        }

        private static Double exact(long value) {
            double converted = value;
            if ((long) converted != value || converted == 0x1p63) {
                throw new ConversionFailure("an int that no double holds exactly where float64 was declared");
            }
            return converted;
        }
    }

    private static final class Str extends Codec<String> {
        @Override
        public @Nullable Object encode(@Nullable String value) {
            return value == null ? null : Text.checked(value);
        }

        @Override
        public @Nullable String decode(@Nullable Object wire) {
            if (wire == null) {
                return null;
            }
            if (wire instanceof String value) {
                return Text.checked(value);
            }
            throw mismatch(wire, "str");
        }

        @Override
        void write(BodyWriter out, @Nullable String value) {
            if (value == null) {
                out.none();
            } else {
                out.str(value);
            }
        }

        @Override
        @Nullable
        String read(BodyReader in) {
            char code = in.code();
            return switch (code) {
                case 'N' -> null;
                case 'u', 't' -> in.str();
                default -> throw in.mismatch(code, "str");
            };
        }
    }

    private static final class None extends Codec<Void> {
        @Override
        public @Nullable Object encode(@Nullable Void value) {
            return null;
        }

        @Override
        public @Nullable Void decode(@Nullable Object wire) {
            if (wire != null) {
                throw mismatch(wire, "none");
            }
            return null;
        }

        @Override
        void write(BodyWriter out, @Nullable Void value) {
            out.none();
        }

        @Override
        @Nullable
        Void read(BodyReader in) {
            char code = in.code();
            if (code != 'N') {
                throw in.mismatch(code, "none");
            }
            return null;
        }
    }
}
