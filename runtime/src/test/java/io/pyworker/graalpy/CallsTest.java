package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.ConversionException;
import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
import io.pyworker.WorkerLostException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls through the whole runtime below the generated code. */
class CallsTest {
    private static final TestWorker WORKER = new TestWorker("""
            import asyncio
            import sys

            def same(x):
                return x

            def described(x):
                return f"{type(x).__name__} {x!r}"

            def view(m):
                return f"{type(m).__name__} {m.format} {len(m)} {m.readonly} {sum(m)}"

            async def slept(seconds):
                await asyncio.sleep(seconds)
                return seconds

            async def at_once(x):
                return x

            def blocked(seconds, x):
                import time
                time.sleep(seconds)
                return x

            def coroutine_of(x):
                return at_once(x)

            def nested_raise():
                raising()

            def raising():
                try:
                    {}["key"]
                except KeyError as e:
                    raise ValueError("no such thing") from e

            def leave():
                sys.exit(3)

            def recurse():
                return recurse()

            def texts():
                return ["a", 1]

            def counted(text):
                from collections import Counter
                return Counter(text)

            def set_at(items):
                items[0] = 99
                return items
            """);

    private static final PyType<Map<String, List<Long>>> NESTED =
            PyType.dict(PyType.STR, PyType.list(PyType.INT64_OR_NONE));
    private static final Export<Boolean> SAME_BOOL = WORKER.export("same", PyType.BOOL, PyType.BOOL);
    private static final Export<Integer> SAME_INT = WORKER.export("same", PyType.INT32, PyType.INT32);
    private static final Export<Long> SAME_LONG = WORKER.export("same", PyType.INT64, PyType.INT64);
    private static final Export<Long> SAME_LONG_OR_NONE =
            WORKER.export("same", PyType.INT64_OR_NONE, PyType.INT64_OR_NONE);
    private static final Export<Double> SAME_DOUBLE = WORKER.export("same", PyType.FLOAT64, PyType.FLOAT64);
    private static final Export<String> SAME_STR = WORKER.export("same", PyType.STR, PyType.STR);
    private static final Export<byte[]> SAME_BYTES = WORKER.export("same", PyType.BYTES, PyType.BYTES);
    private static final Export<ByteBuffer> SAME_BUFFER = WORKER.export("same", PyType.BYTE_BUFFER, PyType.BYTE_BUFFER);
    private static final Export<int[]> SAME_INTS = WORKER.export("same", PyType.INT32_ARRAY, PyType.INT32_ARRAY);
    private static final Export<long[]> SAME_LONGS = WORKER.export("same", PyType.INT64_ARRAY, PyType.INT64_ARRAY);
    private static final Export<double[]> SAME_DOUBLES =
            WORKER.export("same", PyType.FLOAT64_ARRAY, PyType.FLOAT64_ARRAY);
    private static final Export<double[]> DOUBLES_OF_LIST =
            WORKER.export("same", PyType.FLOAT64_ARRAY, PyType.list(PyType.FLOAT64_OR_NONE));
    private static final Export<List<Long>> SAME_LIST =
            WORKER.export("same", PyType.list(PyType.INT64_OR_NONE), PyType.list(PyType.INT64_OR_NONE));
    private static final Export<Set<String>> SAME_SET =
            WORKER.export("same", PyType.set(PyType.STR), PyType.set(PyType.STR));
    private static final Export<Map<String, List<Long>>> SAME_NESTED = WORKER.export("same", NESTED, NESTED);
    private static final Export<List<double[]>> SAME_ARRAYS =
            WORKER.export("same", PyType.list(PyType.FLOAT64_ARRAY), PyType.list(PyType.FLOAT64_ARRAY));
    private static final Export<Void> SAME_NONE = WORKER.export("same", PyType.NONE, PyType.STR);
    private static final Export<String> INT_AS_STR = WORKER.export("same", PyType.STR, PyType.INT32);
    private static final Export<Integer> LONG_AS_INT = WORKER.export("same", PyType.INT32, PyType.INT64);
    private static final Export<String> DESCRIBED_LIST =
            WORKER.export("described", PyType.STR, PyType.list(PyType.INT64_OR_NONE));
    private static final Export<String> DESCRIBED_STR = WORKER.export("described", PyType.STR, PyType.STR);
    private static final Export<String> DESCRIBED_INT = WORKER.export("described", PyType.STR, PyType.INT32);
    private static final Export<String> DESCRIBED_DOUBLE = WORKER.export("described", PyType.STR, PyType.FLOAT64);
    private static final Export<String> DESCRIBED_BOOL = WORKER.export("described", PyType.STR, PyType.BOOL);
    private static final Export<String> DESCRIBED_BYTES = WORKER.export("described", PyType.STR, PyType.BYTES);
    private static final Export<String> DESCRIBED_SET =
            WORKER.export("described", PyType.STR, PyType.set(PyType.INT64_OR_NONE));
    private static final Export<String> DESCRIBED_NESTED = WORKER.export("described", PyType.STR, NESTED);
    private static final Export<String> VIEW_DOUBLES = WORKER.export("view", PyType.STR, PyType.FLOAT64_ARRAY);
    private static final Export<String> VIEW_LONGS = WORKER.export("view", PyType.STR, PyType.INT64_ARRAY);
    private static final Export<String> VIEW_INTS = WORKER.export("view", PyType.STR, PyType.INT32_ARRAY);
    private static final Export<String> VIEW_BUFFER = WORKER.export("view", PyType.STR, PyType.BYTE_BUFFER);
    private static final Export<Double> SLEPT = WORKER.export("slept", PyType.FLOAT64, PyType.FLOAT64);
    private static final Export<Long> COROUTINE_OF = WORKER.export("coroutine_of", PyType.INT64, PyType.INT64);
    private static final Export<Void> NESTED_RAISE = WORKER.export("nested_raise", PyType.NONE);
    private static final Export<Double> BLOCKED =
            WORKER.export("blocked", PyType.FLOAT64, PyType.FLOAT64, PyType.FLOAT64);
    private static final Export<byte[]> SLOW_BYTES =
            WORKER.export("blocked", PyType.BYTES, PyType.FLOAT64, PyType.BYTES);
    private static final Export<ByteBuffer> SLOW_BUFFER =
            WORKER.export("blocked", PyType.BYTE_BUFFER, PyType.FLOAT64, PyType.BYTE_BUFFER);
    private static final Export<Void> LEAVE = WORKER.export("leave", PyType.NONE);
    private static final Export<Void> RECURSE = WORKER.export("recurse", PyType.NONE);
    private static final Export<List<String>> TEXTS = WORKER.export("texts", PyType.list(PyType.STR));
    private static final Export<Map<String, Integer>> COUNTED =
            WORKER.export("counted", PyType.dict(PyType.STR, PyType.INT32_OR_NONE), PyType.STR);
    private static final Export<List<Long>> SET_AT =
            WORKER.export("set_at", PyType.list(PyType.INT64_OR_NONE), PyType.list(PyType.INT64_OR_NONE));

    @BeforeAll
    static void start() {
        WORKER.pool().ready().join();
    }

    @AfterAll
    static void close() {
        WORKER.close();
    }

    @Test
    void scalarsReturnUnchanged() {
        assertThat(WORKER.call(SAME_BOOL, true)).isTrue();
        assertThat(WORKER.call(SAME_INT, Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
        assertThat(WORKER.call(SAME_LONG, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(WORKER.call(SAME_LONG, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(WORKER.call(SAME_LONG_OR_NONE, (Object) null)).isNull();
        for (double value : new double[] {0.1, 1.0, -0.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY, 0x1p70}) {
            assertThat(WORKER.call(SAME_DOUBLE, value)).isEqualTo((Double) value);
        }
        assertThat(WORKER.call(SAME_STR, "a\u0000é😀")).isEqualTo("a\u0000é😀");
        assertThat(WORKER.call(SAME_STR, "")).isEmpty();
        assertThat(WORKER.call(SAME_NONE, (Object) null)).isNull();
    }

    @Test
    void pythonSeesItsOwnTypes() {
        assertThat(WORKER.call(DESCRIBED_INT, 7)).isEqualTo("int 7");
        assertThat(WORKER.call(DESCRIBED_DOUBLE, 7.0)).isEqualTo("float 7.0");
        assertThat(WORKER.call(DESCRIBED_BOOL, true)).isEqualTo("bool True");
        assertThat(WORKER.call(DESCRIBED_STR, "é")).isEqualTo("str 'é'");
        assertThat(WORKER.call(DESCRIBED_STR, (Object) null)).isEqualTo("NoneType None");
        assertThat(WORKER.call(DESCRIBED_BYTES, (Object) new byte[] {-1, 65})).isEqualTo("bytes b'\\xffA'");
        assertThat(WORKER.call(DESCRIBED_LIST, Arrays.asList(1L, null, 1L << 40)))
                .isEqualTo("list [1, None, 1099511627776]");
        assertThat(WORKER.call(DESCRIBED_LIST, (Object) null)).isEqualTo("NoneType None");
        assertThat(WORKER.call(DESCRIBED_SET, Set.of(5L))).isEqualTo("set {5}");
        assertThat(WORKER.call(DESCRIBED_NESTED, Map.of("k", List.of(1L)))).isEqualTo("dict {'k': [1]}");
    }

    @Test
    void arraysArriveAsTypedMemoryviews() {
        assertThat(WORKER.call(VIEW_DOUBLES, new double[] {1.5, 2})).isEqualTo("memoryview d 2 True 3.5");
        assertThat(WORKER.call(VIEW_LONGS, new long[] {1L << 40})).isEqualTo("memoryview q 1 True 1099511627776");
        assertThat(WORKER.call(VIEW_INTS, new int[] {-1, -2})).isEqualTo("memoryview i 2 True -3");
        assertThat(WORKER.call(VIEW_BUFFER, ByteBuffer.wrap(new byte[] {-1}))).isEqualTo("memoryview B 1 True 255");
        assertThat(WORKER.call(VIEW_DOUBLES, new double[0])).isEqualTo("memoryview d 0 True 0");
    }

    @Test
    void buffersReturnUnchanged() {
        byte[] bytes = new byte[3 << 20];
        new Random(1).nextBytes(bytes);
        assertThat(WORKER.call(SAME_BYTES, (Object) bytes)).isEqualTo(bytes);
        assertThat(WORKER.call(SAME_BYTES, (Object) new byte[0])).isEmpty();
        assertThat(WORKER.call(SAME_BUFFER, ByteBuffer.wrap(bytes))).isEqualTo(ByteBuffer.wrap(bytes));
        int[] ints = IntStream.range(-5000, 5000).toArray();
        assertThat(WORKER.call(SAME_INTS, ints)).isEqualTo(ints);
        long[] longs = LongStream.range(0, 10_000).map(i -> i << 40).toArray();
        assertThat(WORKER.call(SAME_LONGS, longs)).isEqualTo(longs);
        double[] doubles = {0.5, -0.0, Double.NaN};
        assertThat(WORKER.call(SAME_DOUBLES, doubles)).isEqualTo(doubles);
        assertThat(WORKER.call(DOUBLES_OF_LIST, List.of(1.5, 2.0))).containsExactly(1.5, 2.0);
    }

    @Test
    void containersReturnUnchanged() {
        List<Long> list = new ArrayList<>();
        for (long i = 0; i < 1000; i++) {
            list.add(i % 7 == 0 ? null : i << i % 60);
        }
        assertThat(WORKER.call(SAME_LIST, list)).isEqualTo(list);
        assertThat(WORKER.call(SAME_SET, Set.of("a", "é😀"))).isEqualTo(Set.of("a", "é😀"));
        Map<String, List<Long>> nested = new LinkedHashMap<>();
        nested.put("z", List.of());
        nested.put("a", Collections.singletonList(null));
        nested.put("n", null);
        assertThat(WORKER.call(SAME_NESTED, nested)).isEqualTo(nested);
        assertThat(WORKER.call(SAME_NESTED, nested).keySet()).containsExactly("z", "a", "n");
        assertThat(WORKER.call(SAME_ARRAYS, List.of(new double[] {1, 2})).get(0))
                .containsExactly(1, 2);
        assertThat(WORKER.call(COUNTED, "abca")).isEqualTo(Map.of("a", 2, "b", 1, "c", 1));
    }

    @Test
    void argumentsAreASnapshot() {
        List<Long> mine = new ArrayList<>(List.of(1L, 2L));
        double[] values = {1, 2};
        CompletableFuture<Double> ahead = WORKER.callAsync(BLOCKED, 0.1, 1.0); // so that the others are still queued
        CompletableFuture<List<Long>> list = WORKER.callAsync(SET_AT, mine);
        CompletableFuture<double[]> array = WORKER.callAsync(SAME_DOUBLES, values);
        mine.set(1, 77L);
        values[0] = 77;
        assertThat(ahead.join()).isEqualTo(1.0);
        assertThat(list.join()).containsExactly(99L, 2L);
        assertThat(mine).containsExactly(1L, 77L);
        assertThat(array.join()).containsExactly(1, 2);
        byte[] bytes = {1, 2};
        CompletableFuture<byte[]> later = WORKER.callAsync(SLOW_BYTES, 0.05, bytes);
        CompletableFuture<ByteBuffer> buffer = WORKER.callAsync(SLOW_BUFFER, 0.05, ByteBuffer.wrap(bytes));
        bytes[0] = 77;
        assertThat(later.join()).containsExactly(1, 2);
        assertThat(buffer.join()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
    }

    @Test
    void coroutinesRunSideBySide() {
        long start = System.nanoTime();
        List<CompletableFuture<Double>> futures = IntStream.range(0, 40)
                .mapToObj(i -> WORKER.callAsync(SLEPT, 0.3))
                .toList();
        futures.forEach(future -> assertThat(future.join()).isEqualTo(0.3));
        // one after the other they would take twelve seconds
        assertThat(System.nanoTime() - start).isBetween(300_000_000L, 6_000_000_000L);
    }

    @Test
    void aPlainCallIsServedWhileCoroutinesWait() {
        CompletableFuture<Double> slow = WORKER.callAsync(SLEPT, 0.5);
        assertThat(WORKER.call(SAME_INT, 1)).isEqualTo(1);
        assertThat(slow).isNotDone();
        assertThat(slow.join()).isEqualTo(0.5);
    }

    @Test
    void aPlainFunctionMayReturnACoroutine() {
        assertThat(WORKER.call(COROUTINE_OF, 8L)).isEqualTo(8L);
    }

    @Test
    void anExceptionBringsItsTypeMessageFramesAndCause() {
        assertThatThrownBy(() -> WORKER.call(NESTED_RAISE)).isInstanceOfSatisfying(PythonException.class, e -> {
            assertThat(e.pythonType()).isEqualTo("ValueError");
            assertThat(e).hasMessage("ValueError: no such thing");
            assertThat(e.pythonFrames())
                    .containsExactly(
                            new PythonFrame("functions.py", 35, "raising"),
                            new PythonFrame("functions.py", 29, "nested_raise"));
            assertThat(e.getStackTrace()[0]).hasToString("<python>.raising(functions.py:35)");
            assertThat(e.getStackTrace()[1]).hasToString("<python>.nested_raise(functions.py:29)");
            assertThat(e.getStackTrace())
                    .anySatisfy(frame -> assertThat(frame.getClassName()).isEqualTo(CallsTest.class.getName()));
            assertThat(e.getCause()).isInstanceOf(PythonException.class).hasMessage("KeyError: 'key'");
        });
    }

    @Test
    void exitAndEndlessRecursionAreErrorsOfTheCallAlone() {
        assertThatThrownBy(() -> WORKER.call(LEAVE))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("SystemExit")
                .hasMessageContaining("sys.exit(3)");
        assertThatThrownBy(() -> WORKER.call(RECURSE))
                .isInstanceOf(PythonException.class)
                .hasMessageStartingWith("RecursionError");
        assertThat(WORKER.call(SAME_INT, 1)).isEqualTo(1);
    }

    @Test
    void aResultOfTheWrongTypeNamesTheElement() {
        assertThatThrownBy(() -> WORKER.call(TEXTS))
                .isInstanceOf(ConversionException.class)
                .hasMessageStartingWith("Functions.texts: result[1]: ")
                .hasMessageContaining("int")
                .hasMessageContaining("str");
        assertThatThrownBy(() -> WORKER.call(INT_AS_STR, 1))
                .isInstanceOf(ConversionException.class)
                .hasMessageStartingWith("Functions.same: result: ");
        assertThatThrownBy(() -> WORKER.call(LONG_AS_INT, 1L << 31))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("32 bits");
        assertThatThrownBy(() -> WORKER.call(SAME_NONE, "x")).isInstanceOf(ConversionException.class);
    }

    @Test
    void aScriptReturnsItsLastExpression() {
        try (TestWorker worker = new TestWorker("").allowScripts()) {
            assertThat(worker.run(
                                    "import statistics\nstatistics.stdev(A_rank)",
                                    Map.of("A_rank", List.of(0.8, 0.4, 1.2, 3.7, 2.6, 5.8)))
                            .join())
                    .isEqualTo(2.0634114147853952);
            assertThat(worker.run("{'big': 2 ** 70, 'set': {1}, 'tuple': (None, True, b'x')}", Map.of())
                            .join())
                    .usingRecursiveComparison()
                    .isEqualTo(Map.of(
                            "big",
                            BigInteger.ONE.shiftLeft(70),
                            "set",
                            Set.of(1L),
                            "tuple",
                            Arrays.asList(null, true, new byte[] {'x'})));
            assertThat(worker.run("x = 1", Map.of()).join()).isNull();
            assertThatThrownBy(() -> worker.run("x", Map.of()).join())
                    .hasCauseInstanceOf(PythonException.class)
                    .hasMessageContaining("NameError");
        }
    }

    @Test
    void anInterpreterThatEndsTheProcessIsReplaced() {
        try (TestWorker worker =
                new TestWorker("def die():\n    import posix\n    posix._exit(3)\ndef same(x):\n    return x")) {
            Export<Void> die = worker.export("die", PyType.NONE);
            Export<Integer> same = worker.export("same", PyType.INT32, PyType.INT32);
            assertThat(worker.call(same, 1)).isEqualTo(1);
            assertThatThrownBy(() -> worker.call(die))
                    .isInstanceOfSatisfying(
                            WorkerLostException.class,
                            e -> assertThat(e.started()).isTrue());
            assertThat(worker.call(same, 2)).isEqualTo(2);
        }
    }
}
