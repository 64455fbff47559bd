package io.pyworker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.PyType;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Pins the bytes of bodies: the same file is read by the Python package's tests, on the engine and on CPython, which hold its
 * Python literals against the same bytes.
 */
class BodyFormatTest {
    private static final Path BODIES = Path.of("src/test/resources/bodies.txt");
    private static final Codec<Object> ANY = Codec.of(PyType.ANY);

    /** The Java value of each line. Tuples and frozensets are read as lists and sets, and Java never writes them. */
    private static final Map<String, Object> VALUES = values();

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("none", null);
        values.put("true", true);
        values.put("false", false);
        values.put("int_zero", 0L);
        values.put("int_minus_one", -1L);
        values.put("int32_max", (long) Integer.MAX_VALUE);
        values.put("int32_min", (long) Integer.MIN_VALUE);
        values.put("int_past_int32_max", Integer.MAX_VALUE + 1L);
        values.put("int_past_int32_min", Integer.MIN_VALUE - 1L);
        values.put("int64_max", Long.MAX_VALUE);
        values.put("int64_min", Long.MIN_VALUE);
        values.put("int_past_int64_max", BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE));
        values.put("int_past_int64_min", BigInteger.valueOf(Long.MIN_VALUE).subtract(BigInteger.ONE));
        values.put("int_digit_boundary", 1L << 45);
        values.put("int_big", new BigInteger("123456789012345678901234567890"));
        values.put("int_big_negative", new BigInteger("-123456789012345678901234567890"));
        values.put("float", 1.5);
        values.put("float_zero", 0.0);
        values.put("float_minus_zero", -0.0);
        values.put("float_largest", Double.MAX_VALUE);
        values.put("float_smallest", Double.MIN_VALUE);
        values.put("float_infinity", Double.POSITIVE_INFINITY);
        values.put("float_minus_infinity", Double.NEGATIVE_INFINITY);
        values.put("float_nan", Double.NaN);
        values.put("str_empty", "");
        values.put("str_ascii", "word");
        values.put("str_latin", "naïve é");
        values.put("str_bmp", "漢字 한");
        values.put("str_beyond_bmp", "\uD83D\uDE00\uDBFF\uDFFF");
        values.put("str_nul", "a\u0000b");
        values.put("bytes_empty", new byte[0]);
        values.put("bytes", new byte[] {0, 127, -128, -1});
        values.put("tuple_empty", List.of());
        values.put("tuple", Arrays.asList(1L, "a", null));
        values.put("list_empty", List.of());
        values.put("list", Arrays.asList(1L, 2.5, "a", true, null));
        values.put("set_empty", Set.of());
        values.put("set", Set.of(7L));
        values.put("frozenset_empty", Set.of());
        values.put("frozenset", Set.of("a"));
        values.put("dict_empty", Map.of());
        values.put("dict", dict("a", 1L, "b", null));
        values.put("dict_in_order", dict("z", 1L, "a", 2L));
        return values;
    }

    private static Map<Object, Object> dict(Object... entries) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            dict.put(entries[i], entries[i + 1]);
        }
        return dict;
    }

    private record Line(String name, String hex) {
        byte[] body() {
            return HexFormat.of().parseHex(hex);
        }

        boolean javaWritesIt() {
            return VALUES.get(name) != null && !name.startsWith("tuple") && !name.startsWith("frozenset");
        }
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(BODIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(parts -> new Line(parts[0], parts[1]))
                .toList();
    }

    private static String written(Object value) {
        ByteBuffer body = (ByteBuffer) Objects.requireNonNull(ANY.encode(value));
        return HexFormat.of().formatHex(body.array(), 0, body.limit());
    }

    @Test
    void readsEveryBody() throws IOException {
        for (Line line : lines()) {
            Object read = ANY.decode(line.body());
            if (VALUES.containsKey(line.name())) {
                assertThat(read)
                        .as(line.name())
                        .usingRecursiveComparison()
                        .withEqualsForType(Double::equals, Double.class)
                        .isEqualTo(VALUES.get(line.name()));
            }
        }
        assertThat(lines()).extracting(Line::name).containsAll(VALUES.keySet());
    }

    @Test
    void writesTheVeryBytes() throws IOException {
        for (Line line : lines()) {
            if (line.javaWritesIt()) {
                assertThat(written(VALUES.get(line.name()))).as(line.name()).isEqualTo(line.hex());
            }
        }
    }

    @Test
    void nestedBodiesAreReadAsTheirParts() throws IOException {
        Map<String, Line> byName = new LinkedHashMap<>();
        lines().forEach(line -> byName.put(line.name(), line));
        assertThat(ANY.decode(byName.get("nested_containers").body()))
                .isEqualTo(List.of(List.of(), List.of(List.of()), Map.of("a", Map.of()), Set.of(Set.of(1L))));
        assertThat(written(Collections.nCopies(2, List.of()))).isEqualTo("5b020000005b000000005b00000000");
    }
}
