package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slices of memoryviews with two dimensions, whose length GraalPy 25.0.3 does not know. */
class SlicesTest {
    private static final String SOURCE = """
            doubles = memoryview(bytearray(64)).cast("d", shape=[4, 2])
            for row in range(4):
                for column in range(2):
                    doubles[row, column] = row * 2 + column
            small = memoryview(bytes(range(8))).cast("B", shape=[4, 2])

            views = (lambda m: m[:], lambda m: m[:2], lambda m: m[::2], lambda m: m[1:], lambda m: m[1:2],
                     lambda m: m[1:1], lambda m: m[::-1], lambda m: m[3:0:-2], lambda m: m[:3][1:])

            def count():
                return len(views)

            def expected(i):
                return [element for row in views[i](small).tolist() for element in row]

            def matrix(i):
                return views[i](doubles)

            def memory(i):
                return views[i](small)

            def in_list(i):
                return [views[i](small)]

            def both(i):
                return [views[i](doubles), views[i](small)]
            """;

    private final TestWorker worker = new TestWorker(SOURCE);

    private final Export<Integer> count = worker.export("count", PyType.INT32);
    private final Export<List<Integer>> expected =
            worker.export("expected", PyType.list(PyType.INT32_OR_NONE), PyType.INT32);
    private final Export<double[][]> matrix = worker.export("matrix", PyType.FLOAT64_MATRIX, PyType.INT32);
    private final Export<byte[]> bytes = worker.export("memory", PyType.BYTES, PyType.INT32);
    private final Export<ByteBuffer> buffer = worker.export("memory", PyType.BYTE_BUFFER, PyType.INT32);
    private final Export<List<byte[]>> inList = worker.export("in_list", PyType.list(PyType.BYTES), PyType.INT32);
    private final Export<Object> both = worker.export("both", PyType.ANY, PyType.INT32);

    private int views;

    @BeforeEach
    void countViews() {
        views = worker.call(count);
    }

    @AfterEach
    void close() {
        worker.close();
    }

    private byte[] expected(int view) {
        byte[] elements = new byte[worker.call(expected, view).size()];
        IntStream.range(0, elements.length)
                .forEach(i -> elements[i] = worker.call(expected, view).get(i).byteValue());
        return elements;
    }

    private double[][] expectedMatrix(int view) {
        byte[] elements = expected(view);
        return IntStream.range(0, elements.length / 2)
                .mapToObj(row -> new double[] {elements[2 * row], elements[2 * row + 1]})
                .toArray(double[][]::new);
    }

    @Test
    void asMatrices() {
        for (int view = 0; view < views; view++) {
            assertThat(worker.call(matrix, view)).as("view %d", view).isDeepEqualTo(expectedMatrix(view));
        }
    }

    @Test
    void asBytes() {
        for (int view = 0; view < views; view++) {
            assertThat(worker.call(bytes, view)).as("view %d", view).isEqualTo(expected(view));
            assertThat(worker.call(buffer, view)).as("view %d", view).isEqualTo(ByteBuffer.wrap(expected(view)));
            assertThat(worker.call(inList, view)).as("view %d", view).containsExactly(expected(view));
        }
    }

    @Test
    void asAnything() {
        for (int view = 0; view < views; view++) {
            List<?> found = (List<?>) worker.call(both, view);
            assertThat((double[][]) found.get(0)).as("view %d", view).isDeepEqualTo(expectedMatrix(view));
            assertThat((byte[]) found.get(1)).as("view %d", view).isEqualTo(expected(view));
        }
    }
}
