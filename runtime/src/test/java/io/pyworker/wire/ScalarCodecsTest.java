package io.pyworker.wire;

import static io.pyworker.wire.Wire.refusedArgument;
import static io.pyworker.wire.Wire.refusedResult;
import static io.pyworker.wire.Wire.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pyworker.Complex;
import io.pyworker.binding.PyType;
import io.pyworker.values.Zoo;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarCodecsTest {
    static Stream<Arguments> widths() {
        return Stream.of(
                arguments(PyType.INT8_OR_NONE, 8, (byte) -128, (byte) 127),
                arguments(PyType.INT16_OR_NONE, 16, Short.MIN_VALUE, Short.MAX_VALUE),
                arguments(PyType.INT32_OR_NONE, 32, Integer.MIN_VALUE, Integer.MAX_VALUE),
                arguments(PyType.INT64_OR_NONE, 64, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("widths")
    <T extends Number> void integersKeepTheirEnds(PyType<T> type, int bits, T min, T max) {
        assertThat(roundTrip(type, min)).isEqualTo(min);
        assertThat(roundTrip(type, max)).isEqualTo(max);
        assertThat(roundTrip(type, null)).isNull();
        assertThat(roundTrip(PyType.list(type), Arrays.asList(min, null, max))).containsExactly(min, null, max);
    }

    @ParameterizedTest
    @MethodSource("widths")
    <T extends Number> void integersOneBeyondTheirEndsAreRefused(PyType<T> type, int bits, T min, T max) {
        for (BigInteger beyond : List.of(
                BigInteger.valueOf(max.longValue()).add(BigInteger.ONE),
                BigInteger.valueOf(min.longValue()).subtract(BigInteger.ONE))) {
            String message = "an int outside %d bits where int%d was declared".formatted(bits, bits);
            Object wire = bits == 64 ? beyond : (Object) beyond.longValue();
            assertThat(refusedResult(type, wire)).isEqualTo(": " + message);
            assertThat(refusedResult(PyType.list(type), Wire.any(List.of(beyond))))
                    .isEqualTo("[0]: " + message);
        }
    }

    @Test
    void argumentsAreOfTheClassesThatMessagesAllow() {
        assertThat(Codec.of(PyType.INT8).encode((byte) -1)).isEqualTo(-1);
        assertThat(Codec.of(PyType.INT16).encode((short) 7)).isEqualTo(7);
        assertThat(Codec.of(PyType.FLOAT32).encode(1.5f)).isEqualTo(1.5);
        assertThat(Codec.of(PyType.CHAR).encode('x')).isEqualTo("x");
        assertThat(Codec.of(PyType.CHARS).encode(new char[] {'x', 'y'})).isEqualTo("xy");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                1.5,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0x1p63,
                -0x1p63
            })
    void doublesKeepTheirBits(double value) {
        assertThat(roundTrip(PyType.FLOAT64, value)).isEqualTo((Double) value);
        assertThat(roundTrip(PyType.list(PyType.FLOAT64), List.of(value))).containsExactly(value);
        assertThat(roundTrip(Zoo.COMPLEX, new Complex(value, -value))).isEqualTo(new Complex(value, -value));
    }

    @ParameterizedTest
    @ValueSource(
            floats = {
                0.0f,
                -0.0f,
                0.1f,
                Float.NaN,
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                Float.MIN_VALUE,
                Float.MAX_VALUE
            })
    void floatsKeepTheirBits(float value) {
        assertThat(roundTrip(PyType.FLOAT32, value)).isEqualTo((Float) value);
        assertThat(roundTrip(PyType.list(PyType.FLOAT32), List.of(value))).containsExactly(value);
    }

    @Test
    void floatsAreRoundedAndIntsAreNot() {
        assertThat(Codec.of(PyType.FLOAT32).decode(0.1)).isEqualTo(0.1f);
        assertThat(Codec.of(PyType.FLOAT32).decode((1L << 24) + 1)).isEqualTo(0x1p24f);
        assertThat(refusedResult(PyType.FLOAT32, 1e39))
                .isEqualTo(": a float beyond the range of 32 bits where float32 was declared");
        PyType<List<Float>> floats = PyType.list(PyType.FLOAT32);
        assertThat(Codec.of(floats).decode(Wire.any(List.of(3L, 0.1)))).containsExactly(3f, 0.1f);
        assertThat(refusedResult(floats, Wire.any(List.of((1L << 24) + 1))))
                .isEqualTo("[0]: an int that no float32 holds exactly where float32 was declared");
        assertThat(refusedResult(PyType.list(PyType.FLOAT64), Wire.any(List.of((1L << 53) + 1))))
                .isEqualTo("[0]: an int that no double holds exactly where float64 was declared");
        assertThat(Codec.of(Zoo.COMPLEX).decode(Wire.any(3L))).isEqualTo(new Complex(3, 0));
        assertThat(Codec.of(Zoo.COMPLEX).decode(Wire.any(0.5))).isEqualTo(new Complex(0.5, 0));
        assertThat(refusedResult(Zoo.COMPLEX, Wire.any("1j"))).isEqualTo(": str where complex was declared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775809",
                "1000000000000000000000"
            })
    void bigIntegersHaveNoLimit(String digits) {
        assertThat(roundTrip(PyType.INT, new BigInteger(digits))).isEqualTo(digits);
        assertThat(roundTrip(PyType.INT, new BigInteger(digits).pow(50))).isEqualTo(new BigInteger(digits).pow(50));
    }

    @Test
    void aComplexNumberIsTwoDoubles() {
        byte[] body = (byte[]) Wire.returned(Codec.of(Zoo.COMPLEX).encode(new Complex(1.5, -0.0)));
        assertThat(body).isEqualTo(HexFormat.of().parseHex("79000000000000f83f0000000000000080"));
        assertThat(Wire.any(new Complex(1.5, -0.0))).isEqualTo(body);
    }

    @Test
    void optionalsAreNoneWhenEmpty() {
        assertThat(Codec.of(PyType.OPTIONAL_INT).encode(OptionalInt.empty())).isNull();
        assertThat(roundTrip(PyType.OPTIONAL_INT, OptionalInt.of(-1))).isEqualTo(OptionalInt.of(-1));
        assertThat(roundTrip(PyType.OPTIONAL_LONG, OptionalLong.empty())).isEqualTo(OptionalLong.empty());
        assertThat(roundTrip(PyType.OPTIONAL_DOUBLE, OptionalDouble.of(2))).isEqualTo(OptionalDouble.of(2));
        assertThat(Codec.of(PyType.OPTIONAL_DOUBLE).encode(null)).isNull();
    }

    @Test
    void primitivesRefuseNull() {
        assertThat(refusedArgument(PyType.INT8, null)).isEqualTo(": null where int8 was declared");
        assertThat(refusedResult(PyType.CHAR, null))
                .isEqualTo(": None where char was declared; declare Character to allow it");
        assertThat(refusedArgument(PyType.list(PyType.BOOL), Arrays.asList(true, null)))
                .isEqualTo("[1]: null where bool was declared");
    }

    @Test
    void requiredTypesRefuseNull() {
        PyType<List<String>> names = PyType.required(PyType.list(PyType.required(PyType.STR)));
        assertThat(refusedArgument(names, null)).isEqualTo(": null where list[str!] was declared");
        assertThat(refusedArgument(names, Arrays.asList("a", null))).isEqualTo("[1]: null where str was declared");
        assertThat(refusedResult(names, Wire.any(Arrays.asList("a", null))))
                .isEqualTo("[1]: None where str was declared; mark the Java type @Nullable to allow it");
        assertThat(refusedResult(names, Wire.any(null)))
                .isEqualTo(": None where list[str!] was declared; mark the Java type @Nullable to allow it");
        assertThat(roundTrip(names, List.of("a"))).containsExactly("a");
    }

    @Test
    void noneHoldsNothingElse() {
        assertThat(roundTrip(PyType.NONE, null)).isNull();
        assertThat(refusedResult(PyType.list(PyType.NONE), Wire.any(List.of(1L))))
                .isEqualTo("[0]: int where none was declared");
    }

    @Test
    void anIntOfAnySizeStandsForTheFloatThatIsEqualToIt() {
        BigInteger power = BigInteger.TWO.pow(70);
        byte[] body = Wire.any(List.of(power, power.negate()));
        assertThat(Codec.of(PyType.list(PyType.FLOAT64)).decode(body)).containsExactly(0x1p70, -0x1p70);
        assertThat(Codec.of(PyType.list(PyType.FLOAT32)).decode(body)).containsExactly(0x1p70f, -0x1p70f);
        for (BigInteger inexact : List.of(power.add(BigInteger.ONE), BigInteger.TWO.pow(1024))) {
            assertThat(refusedResult(PyType.list(PyType.FLOAT64), Wire.any(List.of(inexact))))
                    .isEqualTo("[0]: an int that no double holds exactly where float64 was declared");
        }
    }
}
