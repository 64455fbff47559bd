package io.pyworker.wire;

import static io.pyworker.wire.Wire.any;
import static io.pyworker.wire.Wire.refusal;
import static io.pyworker.wire.Wire.refusedArgument;
import static io.pyworker.wire.Wire.refusedResult;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pyworker.Complex;
import io.pyworker.Encoded;
import io.pyworker.binding.PyType;
import io.pyworker.values.Values;
import io.pyworker.values.Zoo;
import io.pyworker.values.Zoo.Circle;
import io.pyworker.values.Zoo.Color;
import io.pyworker.values.Zoo.Image;
import io.pyworker.values.Zoo.Level;
import io.pyworker.values.Zoo.Pair;
import io.pyworker.values.Zoo.Point;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values whose own class decides. */
class AnyCodecTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-20T10:15:30+01:00");

    private final Codec<Object> any = contract();

    private static Codec<Object> contract() {
        Codecs codecs = new Codecs();
        Zoo.NAMED.forEach(codecs::of);
        return codecs.of(PyType.ANY);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments((byte) 1, 1L),
                arguments((short) 1, 1L),
                arguments(1, 1L),
                arguments(1.5f, 1.5),
                arguments('x', "x"),
                arguments(new char[] {'x', 'y'}, "xy"),
                arguments(new BigInteger("9223372036854775808"), new BigInteger("9223372036854775808")),
                arguments(Optional.of(List.of(Optional.of(1))), List.of(1L)),
                arguments(OptionalInt.of(1), 1L),
                arguments(OptionalLong.of(1), 1L),
                arguments(OptionalDouble.of(1), 1.0),
                arguments(new Object[] {1, "a"}, List.of(1L, "a")),
                arguments(new String[] {"a"}, List.of("a")),
                arguments(new ArrayDeque<>(List.of(1)), List.of(1L)),
                arguments((Iterable<String>) List.of("a", "b")::iterator, List.of("a", "b")),
                arguments(new double[][] {{1}, {2}}, List.of(new double[] {1}, new double[] {2})),
                arguments(ByteBuffer.wrap(new byte[] {1}), ByteBuffer.wrap(new byte[] {1})),
                arguments(Set.of(List.of(1L)), Set.of(List.of(1L))),
                arguments(Map.of(List.of(Set.of(1L)), 2L), Map.of(List.of(Set.of(1L)), 2L)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void comeBackInTheirNaturalForm(Object value, Object natural) {
        assertThat(Values.same(any.decode(Wire.returned(any.encode(value))), natural))
                .isTrue();
    }

    static Stream<Object> sameClasses() {
        return Stream.of(
                new Complex(-0.0, Double.NaN),
                new BigDecimal("1.50"),
                TIME,
                TIME.toInstant(),
                TIME.atZoneSameInstant(ZoneId.of("Asia/Tokyo")),
                LocalDate.EPOCH,
                LocalTime.NOON,
                LocalDateTime.MAX.withYear(9999).withNano(0),
                Duration.ofSeconds(-1, 1000),
                new UUID(1, 2),
                Path.of("a", "b"),
                URI.create("urn:a"),
                new boolean[] {true},
                new short[] {1},
                new int[] {1},
                new long[] {1},
                new float[] {1},
                new double[] {1},
                new byte[] {1},
                new Point(1, 2),
                new Circle(1),
                Color.BLUE,
                Level.HIGH,
                List.of(new Point(1, 2), Color.RED),
                Map.of(new UUID(3, 4), Set.of(Color.RED)),
                new Image(1, new byte[] {2}));
    }

    @ParameterizedTest
    @MethodSource("sameClasses")
    void comeBackInTheSameClass(Object value) {
        assertThat(Values.same(any.decode(Wire.returned(any.encode(value))), value))
                .isTrue();
    }

    @Test
    void emptyOptionalsAreNone() {
        assertThat(any(Optional.empty())).isEqualTo(any(null));
        assertThat(any(OptionalInt.empty())).isEqualTo(any(null));
    }

    @Test
    void tagsAreSignatures() {
        String text = "1970-01-01T00:00:00.000000Z";
        byte[] expected = bytes('(', 3, 0, 0, 0, '.', 'u', 7, 0, 0, 0, "instant", 'u', 27, 0, 0, 0, text);
        assertThat(any(Instant.EPOCH)).isEqualTo(expected);
    }

    @Test
    void encodedValuesNameTheirPythonType() {
        assertThat(any(new Encoded("m.Image", List.of(true))))
                .isEqualTo(bytes('(', 3, 0, 0, 0, '.', 'u', 8, 0, 0, 0, "&m.Image", '[', 1, 0, 0, 0, 'T'));
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof String text) {
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            } else {
                bytes.write(part instanceof Character letter ? letter : (Integer) part);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatPythonHashesIsWrittenSoThatItCan() {
        assertThat(any(Set.of(List.of()))).isEqualTo(bytes('<', 1, 0, 0, 0, '(', 0, 0, 0, 0));
        assertThat(any(Map.of(Set.of(), List.of()))).isEqualTo(bytes('{', '>', 0, 0, 0, 0, '[', 0, 0, 0, 0, '0'));
        assertThat(refusedArgument(PyType.ANY, Set.of(Map.of())))
                .isEqualTo("[0]: a Map as an element of a Set or a key of a Map, which Python cannot hash");
    }

    @Test
    void unknownClassesAreToldWhatToDo() {
        assertThat(refusedArgument(PyType.ANY, List.of(new Point(1, 2))))
                .startsWith(
                        "[0]: io.pyworker.values.Zoo$Point has no Python form; use a record or enum that the interface"
                                + " mentions, a class with an Adapter there, or ");
    }

    @Test
    void aGenericRecordOfSeveralFormsIsRefused() {
        Codecs codecs = new Codecs();
        codecs.of(Zoo.pair(PyType.STR, PyType.STR));
        Codec<Object> one = codecs.of(PyType.ANY);
        assertThat(one.decode(Wire.returned(one.encode(new Pair<>("a", "b"))))).isEqualTo(new Pair<>("a", "b"));
        codecs.of(Zoo.pair(PyType.STR, PyType.BOOL));
        assertThat(refusal(() -> one.encode(new Pair<>("a", "b"))))
                .hasMessageContaining("is generic")
                .hasMessageContaining("declare the type instead of Object");
    }

    @Test
    void unknownTagsAreRefused() {
        byte[] unknown = bytes('(', 3, 0, 0, 0, '.', 'u', 2, 0, 0, 0, "@X", 'N');
        assertThat(refusedResult(PyType.ANY, unknown))
                .isEqualTo(": a value of a type that the interface does not mention; declare a type that has it instead"
                        + " of Object");
        assertThat(refusedResult(PyType.ANY, bytes('(', 3, 0, 0, 0, '.', 'T', 'N', 'N')))
                .contains("a tag that is no str");
        assertThat(refusedResult(PyType.ANY, bytes('(', 3, 0, 0, 0, '.', 'u', 4, 0, 0, 0, "uuid", 'N')))
                .contains("None with a tag");
        assertThat(refusedResult(PyType.ANY, bytes('[', 1, 0, 0, 0, '.'))).contains("code 46");
    }

    @Test
    void pathsLeadThroughContainers() {
        byte[] wrong = bytes('[', 1, 0, 0, 0, '{', 'u', 1, 0, 0, 0, "k", '?', '0');
        assertThat(refusedResult(PyType.ANY, wrong)).startsWith("[0][\"k\"]: a malformed body");
        assertThat(refusedArgument(PyType.ANY, Map.of("k", List.of(1, "\uD83D"))))
                .startsWith("[\"k\"][1]: a str with a lone surrogate");
    }

    @Test
    void aHundredLevelsAreTheLimitBothWays() {
        assertThat(any.decode(Wire.returned(any.encode(nested(100))))).isEqualTo(nested(100));
        assertThat(refusedArgument(PyType.ANY, nested(101)))
                .startsWith("[0][0]")
                .endsWith(": nested deeper than 100 levels, or a container that contains itself");
        PyType<List<Object>> typed = PyType.list(PyType.ANY);
        assertThat(refusal(() -> Codec.of(typed).encode(List.of(nested(100))))).hasMessageContaining("100 levels");
        assertThat(refusedResult(PyType.ANY, nestedBody(101))).endsWith(": nested deeper than 100 levels");
        assertThat(Codec.of(PyType.ANY).decode(nestedBody(100))).isEqualTo(nested(100));
        assertThat(refusedResult(typed, nestedBody(101))).endsWith(": nested deeper than 100 levels");
    }

    private static List<Object> nested(int levels) {
        return levels == 1 ? List.of() : List.of(nested(levels - 1));
    }

    private static byte[] nestedBody(int levels) {
        byte[] body = new byte[5 * levels];
        for (int i = 0; i < levels; i++) {
            body[5 * i] = '[';
            body[5 * i + 1] = (byte) (i == levels - 1 ? 0 : 1);
        }
        return body;
    }

    @Test
    void cyclesAreRefusedWithTheirPath() {
        List<Object> cycle = new ArrayList<>(Arrays.asList("a", null));
        cycle.set(1, Map.of("k", cycle));
        assertThat(refusedArgument(PyType.list(PyType.ANY), cycle))
                .startsWith("[1][\"k\"][1][\"k\"]")
                .contains("contains itself");
        Object[] array = new Object[1];
        array[0] = Collections.singletonList(array);
        assertThat(refusedArgument(PyType.ANY, array)).startsWith("[0][0]").contains("contains itself");
    }
}
