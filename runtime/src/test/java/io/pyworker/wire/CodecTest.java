package io.pyworker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final PyType<Map<String, List<Double>>> NESTED =
            PyType.dict(PyType.STR, PyType.list(PyType.FLOAT64_OR_NONE));

    private static byte[] body(Object wire) {
        ByteBuffer buffer = (ByteBuffer) wire;
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static <T> T roundTrip(PyType<T> type, T value) {
        Codec<T> codec = Codec.of(type);
        Object wire = codec.encode(value);
        return codec.decode(
                wire instanceof ByteBuffer ? body(wire) : wire instanceof Integer i ? (Object) (long) i : wire);
    }

    private static void refuses(PyType<?> type, Object wire, String message) {
        assertThatExceptionOfType(ConversionFailure.class)
                .isThrownBy(() -> Codec.of(type).decode(wire))
                .satisfies(e -> assertThat(e.describe("result")).isEqualTo(message));
    }

    @Test
    void scalarsCrossAsTheyAre() {
        assertThat(roundTrip(PyType.BOOL, true)).isTrue();
        assertThat(roundTrip(PyType.INT32, Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
        assertThat(roundTrip(PyType.INT64, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(roundTrip(PyType.FLOAT64, -0.0)).isEqualTo(-0.0);
        assertThat(roundTrip(PyType.FLOAT64, Double.NaN)).isNaN();
        assertThat(roundTrip(PyType.STR, "a\u0000é😀")).isEqualTo("a\u0000é😀");
        assertThat(roundTrip(PyType.INT32_OR_NONE, null)).isNull();
    }

    @Test
    void buffersAreSnapshots() {
        double[] values = {1.5, -2.5};
        Object wire = Codec.of(PyType.FLOAT64_ARRAY).encode(values);
        values[0] = 9;
        assertThat(Codec.of(PyType.FLOAT64_ARRAY).decode(body(wire))).containsExactly(1.5, -2.5);
        assertThat(roundTrip(PyType.INT32_ARRAY, new int[] {1, -1})).containsExactly(1, -1);
        assertThat(roundTrip(PyType.INT64_ARRAY, new long[] {Long.MAX_VALUE})).containsExactly(Long.MAX_VALUE);
        assertThat(roundTrip(PyType.BYTES, new byte[] {-1, 0})).containsExactly(-1, 0);
    }

    @Test
    void aByteBufferKeepsItsPosition() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2);
        assertThat(body(Codec.of(PyType.BYTE_BUFFER).encode(buffer))).containsExactly(2, 3);
        assertThat(buffer.position()).isEqualTo(1);
    }

    @Test
    void containersKeepTheirOrderAndNulls() {
        Map<String, List<Double>> value = new LinkedHashMap<>();
        value.put("z", Arrays.asList(1.0, null));
        value.put("a", List.of());
        value.put("n", null);
        assertThat(roundTrip(NESTED, value)).isEqualTo(value);
        assertThat(roundTrip(NESTED, value).keySet()).containsExactly("z", "a", "n");
        assertThat(roundTrip(PyType.set(PyType.INT64_OR_NONE), Set.of(1L, 1L << 40, Long.MIN_VALUE)))
                .containsExactlyInAnyOrder(1L, 1L << 40, Long.MIN_VALUE);
        assertThat(roundTrip(PyType.list(PyType.BYTES), List.of(new byte[] {7})).get(0))
                .containsExactly(7);
        assertThat(roundTrip(PyType.list(PyType.FLOAT64_ARRAY), List.of(new double[] {7}))
                        .get(0))
                .containsExactly(7);
    }

    @Test
    void everyLongKeepsItsValueInABody() {
        Random random = new Random(1);
        List<Long> values = new ArrayList<>(List.of(
                0L, -1L, 1L << 31, -(1L << 31), (1L << 31) - 1, -(1L << 31) - 1, Long.MAX_VALUE, Long.MIN_VALUE));
        for (int i = 0; i < 1000; i++) {
            values.add(random.nextLong() >> random.nextInt(64));
        }
        assertThat(roundTrip(PyType.list(PyType.INT64_OR_NONE), values)).isEqualTo(values);
    }

    @Test
    void refusesLoneSurrogatesWithTheirPlace() {
        assertThatExceptionOfType(ConversionFailure.class)
                .isThrownBy(() -> Codec.of(PyType.list(PyType.STR)).encode(List.of("ok", "a\uD83D")))
                .satisfies(e -> assertThat(e.describe("args[0]"))
                        .isEqualTo("args[0][1]: a str with a lone surrogate at index 1, which has no UTF-8 form"));
        assertThatExceptionOfType(ConversionFailure.class)
                .isThrownBy(() -> Codec.of(PyType.STR).encode("\uDE00"));
        assertThat(roundTrip(PyType.list(PyType.STR), List.of("😀é€")).get(0)).isEqualTo("😀é€");
    }

    @Test
    void saysWhatStandsWhereSomethingElseWasDeclared() {
        refuses(PyType.INT32, 1L << 31, "result: an int outside 32 bits where int32 was declared");
        refuses(PyType.INT32, 1.5, "result: float where int32 was declared");
        refuses(PyType.INT32, null, "result: None where int32 was declared; declare Integer to allow it");
        refuses(PyType.BOOL, 1L, "result: int where bool was declared");
        refuses(
                PyType.FLOAT64,
                (1L << 53) + 1,
                "result: an int that no double holds exactly where float64 was declared");
        refuses(PyType.STR, new byte[0], "result: bytes where str was declared");
        refuses(PyType.NONE, 1L, "result: int where none was declared");
        refuses(PyType.FLOAT64_ARRAY, new byte[7], "result: a buffer of 7 bytes, which is no multiple of 8");
    }

    @Test
    void namesThePathToAWrongElement() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("x", Arrays.asList(1.0, "two"));
        byte[] body = body(Codec.of(PyType.ANY).encode(value));
        refuses(NESTED, body, "result[\"x\"][1]: str where float64 was declared");
    }

    @Test
    void aContainerThatContainsItselfIsRefused() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatExceptionOfType(ConversionFailure.class)
                .isThrownBy(() -> Codec.of(PyType.ANY).encode(cycle))
                .withMessageContaining("contains itself");
    }

    @Test
    void refusesAnElementThatIsNotOfTheDeclaredClass() {
        @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller does with raw types
        List<String> polluted = (List) new ArrayList<>(List.of("a", 1));
        assertThatExceptionOfType(ConversionFailure.class)
                .isThrownBy(() -> Codec.of(PyType.list(PyType.STR)).encode(polluted))
                .satisfies(e -> assertThat(e.describe("args[0]"))
                        .isEqualTo("args[0][1]: java.lang.Integer is not the declared class"));
    }
}
