package io.pyworker.wire;

import static io.pyworker.wire.Wire.any;
import static io.pyworker.wire.Wire.refusedArgument;
import static io.pyworker.wire.Wire.refusedResult;
import static io.pyworker.wire.Wire.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pyworker.Complex;
import io.pyworker.binding.PyType;
import io.pyworker.values.Zoo;
import io.pyworker.values.Zoo.Money;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No entry of a dict vanishes because one side takes two keys of the other for one. */
class KeysTest {
    private static final String PYTHON = ": two keys that are one in Python";

    static Stream<Arguments> oneInJava() {
        return Stream.of(
                arguments(PyType.FLOAT64, Double.NaN, Double.NaN, "[NaN]", "float64"),
                arguments(PyType.FLOAT32, 0.1, Math.nextUp(0.1), "[0.1]", "float32"),
                arguments(PyType.FLOAT64, 1.0, 1L, "[1.0]", "float64"),
                arguments(PyType.PATH, "a/b", "a//b", "[?]", "path"),
                arguments(PyType.URI, "http://a", "HTTP://a", "[?]", "uri"),
                arguments(PyType.STR, "k", "k", "[\"k\"]", "str"),
                arguments(Zoo.POINT, List.of(1.0, 2.0), List.of(1L, 2L), "[?]", Zoo.POINT.signature()));
    }

    @ParameterizedTest
    @MethodSource("oneInJava")
    void keysOfAResultThatAreOneInJavaAreRefused(PyType<?> key, Object first, Object second, String step, String type) {
        byte[] body = any(Arrays.asList(first, null, second, null));
        assertThat(refusedResult(PyType.dict(key, PyType.STR), body))
                .isEqualTo(step + ": two keys that are one " + type);
    }

    @Test
    void keysThatAreOneInJavaAreRefusedWhereTheirOwnClassDecides() {
        byte[] nan = any(Map.of(Double.NaN, 1L));
        byte[] body = Arrays.copyOf(nan, 2 * nan.length - 2);
        System.arraycopy(nan, 1, body, nan.length - 1, nan.length - 1);
        assertThat(refusedResult(PyType.ANY, body)).isEqualTo("[NaN]: two keys that are one in Java");
    }

    @Test
    void theTwoZerosAreOneKey() {
        assertThat(refusedArgument(PyType.dict(PyType.FLOAT64, PyType.STR), sorted(0.0, -0.0)))
                .isEqualTo("[0.0]" + PYTHON);
        assertThat(refusedArgument(PyType.dict(PyType.FLOAT32_OR_NONE, PyType.STR), sorted(0.0f, -0.0f)))
                .isEqualTo("[0.0]" + PYTHON);
        Map<Double, String> apart = sorted(Double.NaN, -0.0, 1.5);
        assertThat(roundTrip(PyType.dict(PyType.FLOAT64, PyType.STR), apart)).isEqualTo(apart);
    }

    @Test
    void nullAndAnEmptyOptionalAreOneKey() {
        assertThat(refusedArgument(PyType.dict(PyType.optional(PyType.STR), PyType.STR), withNull(Optional.empty())))
                .isEqualTo("[?]" + PYTHON);
        assertThat(refusedArgument(PyType.dict(PyType.OPTIONAL_INT, PyType.STR), withNull(OptionalInt.empty())))
                .isEqualTo("[?]" + PYTHON);
        assertThat(refusedArgument(PyType.dict(PyType.OPTIONAL_DOUBLE, PyType.STR), withNull(OptionalDouble.empty())))
                .isEqualTo("[?]" + PYTHON);
        Map<Optional<String>, String> apart = Map.of(Optional.empty(), "a", Optional.of("b"), "b");
        assertThat(roundTrip(PyType.dict(PyType.optional(PyType.STR), PyType.STR), apart))
                .isEqualTo(apart);
    }

    private static <K> Map<K, String> withNull(K key) {
        Map<K, String> map = new LinkedHashMap<>();
        map.put(key, "a");
        map.put(null, "b");
        return map;
    }

    @Test
    void keysThatAnAdapterMakesEqualAreOne() {
        PyType<Money> rounding = PyType.adapted(
                "Rounding", Money.class, PyType.INT64, money -> money.cents / 100, euros -> new Money(100 * euros));
        Map<Money, String> map = Map.of(new Money(101), "a", new Money(102), "b");
        assertThat(refusedArgument(PyType.dict(rounding, PyType.STR), map)).isEqualTo("[?]" + PYTHON);
    }

    static Stream<Arguments> oneInPython() {
        return Stream.of(
                arguments(1L, 1.0),
                arguments(1L, true),
                arguments(false, -0.0f),
                arguments((byte) 1, 1L),
                arguments(0.0, -0.0),
                arguments(new Complex(2, -0.0), (short) 2),
                arguments(new Complex(0.0, 1), new Complex(-0.0, 1)),
                arguments(BigInteger.TWO.pow(70), Math.pow(2, 70)),
                arguments("x", 'x'),
                arguments(new byte[] {1}, new byte[] {1}),
                arguments(List.of(1L), new Object[] {1L}),
                arguments(List.of(List.of(1L)), List.of(List.of(true))),
                arguments(Set.of(1L, 2L), Set.of(2.0, 1.0)),
                arguments(Optional.of(1L), 1.0),
                arguments(new Zoo.Point(0.0, 1), new Zoo.Point(-0.0, 1)));
    }

    @ParameterizedTest
    @MethodSource("oneInPython")
    void keysThatAreOneInPythonAreRefusedWhereTheirOwnClassDecides(Object first, Object second) {
        Map<Object, Object> map = new IdentityHashMap<>();
        map.put(first, 1);
        map.put(second, 2);
        Codecs codecs = new Codecs();
        codecs.of(Zoo.POINT);
        assertThat(Wire.refusal(() -> codecs.of(PyType.ANY).encode(map)).describe(""))
                .endsWith(PYTHON);
    }

    @Test
    void keysThatArePythonsOwnToTellApartCross() {
        Map<Object, Long> map = new LinkedHashMap<>();
        long value = 0;
        for (Object key : new Object[] {
            1L,
            1.5,
            "1",
            Double.NaN,
            Double.POSITIVE_INFINITY,
            new Complex(1, 1),
            new Complex(1, Double.NaN),
            new byte[] {1},
            Path.of("1"),
            URI.create("1"),
            List.of(1L),
            Set.of(1L),
            BigInteger.TWO.pow(70)
        }) {
            map.put(key, value++);
        }
        map.put(null, value);
        assertThat(Objects.requireNonNull((Map<?, ?>) roundTrip(PyType.ANY, map))
                        .values())
                .hasToString(map.values().toString());
    }

    @SafeVarargs
    private static <K extends Comparable<K>> Map<K, String> sorted(K... keys) {
        Map<K, String> map = new TreeMap<>();
        for (K key : keys) {
            map.put(key, "");
        }
        return map;
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments("a\n\"b\\\u202e\u0085", "[\"a\\u000a\\\"b\\\\\\u202e\\u0085\"]"),
                arguments("größe", "[\"größe\"]"),
                arguments("x".repeat(41), "[\"" + "x".repeat(40) + "\"]"),
                arguments(7L, "[7]"),
                arguments(1.5, "[1.5]"),
                arguments(true, "[true]"),
                arguments(BigInteger.TEN, "[?]"),
                arguments(Path.of("secret"), "[?]"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void pathsShowNoMoreOfAKeyThanIsSafe(Object key, String step) {
        assertThat(refusedArgument(PyType.ANY, Map.of(key, new Thread()))).startsWith(step + ": java.lang.Thread has");
    }
}
