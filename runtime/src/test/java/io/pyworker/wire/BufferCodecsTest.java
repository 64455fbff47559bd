package io.pyworker.wire;

import static io.pyworker.wire.Wire.refusedArgument;
import static io.pyworker.wire.Wire.refusedResult;
import static io.pyworker.wire.Wire.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pyworker.binding.PyType;
import io.pyworker.values.Values;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BufferCodecsTest {
    static Stream<Arguments> buffers() {
        return Stream.of(
                arguments(PyType.BYTES, new byte[] {-1, 0}, new byte[0]),
                arguments(PyType.BYTE_BUFFER, ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.allocate(0)),
                arguments(PyType.BOOL_ARRAY, new boolean[] {true, false}, new boolean[0]),
                arguments(PyType.INT16_ARRAY, new short[] {Short.MIN_VALUE, 1}, new short[0]),
                arguments(PyType.INT32_ARRAY, new int[] {Integer.MIN_VALUE, 1}, new int[0]),
                arguments(PyType.INT64_ARRAY, new long[] {Long.MIN_VALUE, 1}, new long[0]),
                arguments(PyType.FLOAT32_ARRAY, new float[] {-0f, Float.NaN}, new float[0]),
                arguments(PyType.FLOAT64_ARRAY, new double[] {-0.0, Double.NaN}, new double[0]),
                arguments(PyType.BOOL_MATRIX, new boolean[][] {{true, false}}, new boolean[0][]),
                arguments(PyType.INT16_MATRIX, new short[][] {{1}, {2}}, new short[0][]),
                arguments(PyType.INT32_MATRIX, new int[][] {{1, 2}, {3, 4}, {5, 6}}, new int[0][]),
                arguments(PyType.INT64_MATRIX, new long[][] {{1, 2, 3}}, new long[0][]),
                arguments(PyType.FLOAT32_MATRIX, new float[][] {{1, 2}, {3, 4}}, new float[0][]),
                arguments(PyType.FLOAT64_MATRIX, new double[][] {{1, 2}, {3, 4}}, new double[0][]));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    <T> void comeBackByThemselvesAndInAList(PyType<T> type, T value, T empty) {
        assertThat(Values.same(roundTrip(type, value), value)).isTrue();
        assertThat(Values.same(roundTrip(type, empty), empty)).isTrue();
        assertThat(Values.same(roundTrip(PyType.list(type), List.of(value, empty)), List.of(value, empty)))
                .isTrue();
        assertThat(roundTrip(type, null)).isNull();
    }

    @ParameterizedTest
    @MethodSource("buffers")
    <T> void otherTypesAreNamed(PyType<T> type, T value, T empty) {
        assertThat(refusedResult(type, "x")).isEqualTo(": str where " + type.signature() + " was declared");
        assertThat(refusedResult(PyType.list(type), Wire.any(List.of(1L))))
                .isEqualTo("[0]: int where " + type.signature() + " was declared");
    }

    @Test
    void matricesAreRowByRowThenTheColumns() {
        ByteBuffer wire = (ByteBuffer) Codec.of(PyType.INT16_MATRIX).encode(new short[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(wire).isNotNull();
        wire.order(ByteOrder.nativeOrder());
        assertThat(wire.remaining()).isEqualTo(6 * 2 + 8);
        assertThat(wire.getShort(6)).isEqualTo((short) 4);
        assertThat(wire.getLong(12)).isEqualTo(3);
    }

    @Test
    void aMatrixWithoutColumnsHasNoRows() {
        assertThat(roundTrip(PyType.FLOAT64_MATRIX, new double[3][0])).isEmpty();
    }

    @Test
    void raggedRowsAreNamed() {
        assertThat(refusedArgument(PyType.FLOAT64_MATRIX, new double[][] {{1, 2}, {3, 4}, {5}}))
                .isEqualTo("[2]: a row of 1 elements, where the first one has 2; @Shape needs rows of one length");
        assertThat(refusedArgument(PyType.INT32_MATRIX, new int[][] {{1}, null}))
                .isEqualTo("[1]: null where a row was declared");
    }

    @Test
    void buffersOfAWrongSizeAreRefused() {
        assertThat(refusedResult(PyType.INT32_ARRAY, new byte[7]))
                .isEqualTo(": a buffer of 7 bytes, which is no multiple of 4");
        for (byte[] wire :
                List.of(new byte[0], new byte[7], new byte[9], matrix(16, 3), matrix(8, -1), matrix(8, 1L << 61))) {
            assertThat(refusedResult(PyType.INT32_MATRIX, wire))
                    .isEqualTo(": a buffer of " + wire.length + " bytes, which are no rows of one length");
        }
    }

    private static byte[] matrix(int size, long columns) {
        return ByteBuffer.allocate(size + 8)
                .order(ByteOrder.nativeOrder())
                .putLong(size, columns)
                .array();
    }

    @Test
    void sharedMemoryIsTheCallersOwn() {
        ByteBuffer memory = ByteBuffer.allocate(8).position(2).limit(6);
        SharedMemory shared = (SharedMemory) Codec.of(PyType.SHARED).encode(memory);
        assertThat(shared).isNotNull();
        assertThat(shared.memory().remaining()).isEqualTo(4);
        shared.memory().put(0, (byte) 7);
        assertThat(memory.get(2)).isEqualTo((byte) 7);
        assertThat(memory.position()).isEqualTo(2);
        SharedMemory readOnly = (SharedMemory) Codec.of(PyType.SHARED).encode(memory.asReadOnlyBuffer());
        assertThat(readOnly).isNotNull();
        assertThat(readOnly.memory().isReadOnly()).isTrue();
    }

    @Test
    void sharedMemoryIsNothingButAParameter() {
        String message = "shared memory that is no parameter of its own";
        assertThat(refusedArgument(PyType.list(PyType.SHARED), List.of(ByteBuffer.allocate(1))))
                .isEqualTo("[0]: " + message);
        assertThat(refusedResult(PyType.SHARED, new byte[1])).isEqualTo(": " + message);
    }
}
