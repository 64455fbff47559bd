package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code float} and {@code complex}. An int stands for the float that is equal to it, if there is one. */
final class FloatCodecs {
    private FloatCodecs() {}

    /** The double that equals an int in a body, or null if the code is not that of an int or float. */
    private static @Nullable Double number(char code, BodyReader in, ValueCodec<?> codec) {
        return switch (code) {
            case 'g' -> in.float64();
            case 'i' -> (double) in.int32();
            case 'I' -> exact(in.int64(), codec);
            case 'l' -> exact(in.digits(), codec);
            default -> null;
        };
    }

    private static double exact(long value, ValueCodec<?> codec) {
        double converted = value;
        if ((long) converted != value || converted == 0x1p63) {
            throw codec.mismatch("an int that no double holds exactly");
        }
        return converted;
    }

    private static double exact(BigInteger value, ValueCodec<?> codec) {
        double converted = value.doubleValue();
        if (Double.isInfinite(converted)
                || !new BigDecimal(converted).toBigInteger().equals(value)) {
            throw codec.mismatch("an int that no double holds exactly");
        }
        return converted;
    }

    static final class Float64 extends ValueCodec<Double> {
        Float64() {
            super("float64");
        }

        @Override
        Object toWire(Double value) {
            return value;
        }

        @Override
        Double fromWire(Object wire) {
            if (wire instanceof Double value) {
                return value;
            }
            if (wire instanceof Long value) {
                return exact(value, this);
            }
            throw mismatch(wire);
        }

        @Override
        void put(BodyWriter out, Double value) {
            out.float64(value);
        }

        @Override
        Double take(char code, BodyReader in) {
            Double value = number(code, in, this);
            if (value == null) {
                throw mismatch(code);
            }
            return value;
        }
    }

    static final class Float32 extends ValueCodec<Float> {
        Float32() {
            super("float32");
        }

        @Override
        Object toWire(Float value) {
            return value.doubleValue();
        }

        /** A {@code Long} may be a Python float with an integral value, so it is rounded as one. */
        @Override
        Float fromWire(Object wire) {
            if (wire instanceof Double value) {
                return rounded(value);
            }
            if (wire instanceof Long value) {
                return rounded(exact(value, this));
            }
            throw mismatch(wire);
        }

        @Override
        void put(BodyWriter out, Float value) {
            out.float64(value);
        }

        @Override
        Float take(char code, BodyReader in) {
            Double value = number(code, in, this);
            if (value == null) {
                throw mismatch(code);
            }
            float rounded = rounded(value);
            if (code != 'g' && rounded != value) {
                throw mismatch("an int that no float32 holds exactly");
            }
            return rounded;
        }

        private float rounded(double value) {
            float rounded = (float) value;
            if (Float.isInfinite(rounded) && !Double.isInfinite(value)) {
                throw mismatch("a float beyond the range of 32 bits");
            }
            return rounded;
        }
    }

    static final class ComplexCodec<C> extends BodyCodec<C> {
        private final PyType.ComplexOf<C> type;

        ComplexCodec(PyType.ComplexOf<C> type) {
            super(type.signature());
            this.type = type;
        }

        @Override
        void put(BodyWriter out, C value) {
            out.complex(type.real().apply(value), type.imaginary().apply(value));
        }

        @Override
        C take(char code, BodyReader in) {
            if (code == 'y') {
                return type.factory().apply(in.float64(), in.float64());
            }
            Double real = number(code, in, this);
            if (real == null) {
                throw mismatch(code);
            }
            return type.factory().apply(real, 0.0);
        }
    }
}
