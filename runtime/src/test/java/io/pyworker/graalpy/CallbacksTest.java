package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.ConversionException;
import io.pyworker.PythonException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Functions as arguments: what crosses, and how long they live. */
@Timeout(120)
class CallbacksTest {
    private static final String SOURCE = """
            import asyncio
            import pyworker
            from pyworker.types import Point

            kept = []

            def apply(f, *args):
                return f(*args)

            def call_with(f, x):
                return f(x)

            def call_with_two(f, x, y):
                return f(x, y)

            def call(f):
                return f()

            def sum_up(f, n):
                return sum(f(i) for i in range(n))

            def lazily(f, n):
                return (f(i) for i in range(n))

            def shown(f):
                return repr(f)

            def is_none(f):
                return f is None

            def mirrored(f, x, y):
                p = f(Point(x, y))
                return [p.x, p.y]

            def buffers(f, data):
                return f(data) + f(memoryview(data)[1:]) + f(b"")

            def wrong_count(f):
                return f(1, 2)

            def wrong_argument(f):
                return f("one")

            def keep_it(f):
                kept.append(f)

            def really_keep_it(f):
                kept.append(pyworker.keep(f))

            def use_kept(x):
                return kept[0](x)

            def release_kept():
                with kept[0] as f:
                    first = f(1)
                f.release()
                return first


            def numbers(count):
                yield from range(count)

            async def gathered(f):
                return await asyncio.gather(f.aio(1), f.aio(2))

            async def awaited(f, x):
                return await f.aio(x)

            async def later(f, x):
                await asyncio.sleep(0)
                return f(x)
            """;

    static final PyType<IntUnaryOperator> INT_TO_INT = PyType.callable(
            IntUnaryOperator.class,
            PyType.INT32,
            List.of(PyType.INT32),
            (f, arguments) -> f.applyAsInt((Integer) arguments[0]));

    private record Point(double x, double y) {}

    private static final PyType<Point> POINT = PyType.record(
            "com.acme.Point",
            Point.class,
            List.of(PyType.component("x", PyType.FLOAT64, Point::x), PyType.component("y", PyType.FLOAT64, Point::y)),
            components -> new Point((Double) components[0], (Double) components[1]));

    private final TestWorker worker = new TestWorker(SOURCE);
    private final Export<List<Double>> mirrored = worker.export(
            "mirrored", PyType.list(PyType.FLOAT64), function(POINT, POINT), PyType.FLOAT64, PyType.FLOAT64);

    @AfterEach
    void close() {
        worker.close();
    }

    @SuppressWarnings("unchecked") // the codec of the parameter gives the argument
    private static <A, R> PyType<Function<A, R>> function(PyType<A> argument, PyType<R> result) {
        return PyType.callable(Function.class, result, List.of(argument), (f, arguments) -> f.apply((A) arguments[0]));
    }

    private Export<Integer> callWith() {
        return worker.export("call_with", PyType.INT32, INT_TO_INT, PyType.INT32);
    }

    private void leavesNothing() {
        assertThat(worker.interpreter().callbackCounts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void everyShapeOfFunction() throws Exception {
        PyType<Supplier<String>> supplier =
                PyType.callable(Supplier.class, PyType.STR, List.of(), (f, arguments) -> f.get());
        PyType<Callable<Long>> callable =
                PyType.callable(Callable.class, PyType.INT64, List.of(), (f, arguments) -> f.call());
        PyType<Runnable> runnable = PyType.callable(Runnable.class, PyType.NONE, List.of(), (f, arguments) -> {
            f.run();
            return null;
        });
        PyType<BooleanSupplier> flag =
                PyType.callable(BooleanSupplier.class, PyType.BOOL, List.of(), (f, arguments) -> f.getAsBoolean());
        PyType<Consumer<String>> consumer =
                PyType.callable(Consumer.class, PyType.NONE, List.of(PyType.STR), (f, arguments) -> {
                    f.accept((String) arguments[0]);
                    return null;
                });
        PyType<Predicate<String>> predicate = PyType.callable(
                Predicate.class, PyType.BOOL, List.of(PyType.STR), (f, arguments) -> f.test((String) arguments[0]));
        PyType<DoubleBinaryOperator> binary = PyType.callable(
                DoubleBinaryOperator.class,
                PyType.FLOAT64,
                List.of(PyType.FLOAT64, PyType.FLOAT64),
                (f, arguments) -> f.applyAsDouble((Double) arguments[0], (Double) arguments[1]));
        Export<String> supply = worker.export("call", PyType.STR, supplier);
        Export<Long> call = worker.export("call", PyType.INT64, callable);
        Export<Void> run = worker.export("call", PyType.NONE, runnable);
        Export<Boolean> ask = worker.export("call", PyType.BOOL, flag);
        Export<Void> consume = worker.export("call_with", PyType.NONE, consumer, PyType.STR);
        Export<Boolean> test = worker.export("call_with", PyType.BOOL, predicate, PyType.STR);
        Export<Double> power = worker.export("call_with_two", PyType.FLOAT64, binary, PyType.FLOAT64, PyType.FLOAT64);
        List<String> log = new ArrayList<>();
        assertThat(worker.call(supply, (Supplier<String>) () -> "é")).isEqualTo("é");
        assertThat(worker.call(call, (Callable<Long>) () -> 1L << 40)).isEqualTo(1L << 40);
        worker.call(run, (Runnable) () -> log.add("ran"));
        assertThat(worker.call(ask, (BooleanSupplier) () -> true)).isTrue();
        worker.call(consume, (Consumer<String>) log::add, "consumed");
        assertThat(worker.call(test, (Predicate<String>) String::isEmpty, "")).isTrue();
        assertThat(worker.call(power, (DoubleBinaryOperator) Math::pow, 2.0, 10.0))
                .isEqualTo(1024);
        assertThat(log).containsExactly("ran", "consumed");
        leavesNothing();
    }

    @Test
    void recordsListsMapsAndBuffersCrossBothWays() {
        PyType<List<Integer>> list = PyType.list(PyType.INT32_OR_NONE);
        Export<List<Integer>> lists = worker.export("call_with", list, function(list, list), list);
        PyType<Map<String, Integer>> dict = PyType.dict(PyType.STR, PyType.INT32_OR_NONE);
        Export<Map<String, Integer>> dicts = worker.export("call_with", dict, function(dict, dict), dict);
        Export<byte[]> buffers =
                worker.export("buffers", PyType.BYTES, function(PyType.BYTES, PyType.BYTES), PyType.BYTES);
        PyType<double[]> doubles = PyType.FLOAT64_ARRAY;
        Export<double[]> arrays = worker.export("call_with", doubles, function(doubles, doubles), doubles);
        assertThat(worker.call(mirrored, (Function<Point, Point>) p -> new Point(p.y, p.x), 1.0, 2.0))
                .containsExactly(2.0, 1.0);
        assertThat(worker.call(lists, (UnaryOperator<List<Integer>>) x -> List.of(x.size(), 7), List.of(1, 2, 3)))
                .containsExactly(3, 7);
        assertThat(worker.call(dicts, (UnaryOperator<Map<String, Integer>>) Map::copyOf, Map.of("a", 1)))
                .containsEntry("a", 1);
        assertThat(worker.call(buffers, (UnaryOperator<byte[]>) byte[]::clone, new byte[] {1, 2, 3}))
                .containsExactly(1, 2, 3, 2, 3);
        assertThat(worker.call(arrays, (UnaryOperator<double[]>) x -> new double[] {x[0], 2}, new double[] {1}))
                .containsExactly(1, 2);
        leavesNothing();
    }

    @Test
    void aFunctionMayBeCalledWhileItsResultIsConverted() {
        Export<List<Integer>> lazily =
                worker.export("lazily", PyType.list(PyType.INT32_OR_NONE), INT_TO_INT, PyType.INT32);
        assertThat(worker.call(lazily, (IntUnaryOperator) x -> x * x, 4)).containsExactly(0, 1, 4, 9);
    }

    @Test
    void twentyThousandCallsLeaveNothing() {
        Export<Long> sumUp = worker.export("sum_up", PyType.INT64, INT_TO_INT, PyType.INT32);
        Export<Integer> callWith = callWith();
        assertThat(worker.call(sumUp, (IntUnaryOperator) x -> 1, 10_000)).isEqualTo(10_000);
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            futures.add(worker.callAsync(callWith, (IntUnaryOperator) x -> x + 1, i));
        }
        for (int i = 0; i < futures.size(); i++) {
            assertThat(futures.get(i).join()).isEqualTo(i + 1);
        }
        leavesNothing();
    }

    @Test
    void nullIsNone() {
        Export<Boolean> isNone = worker.export("is_none", PyType.BOOL, INT_TO_INT);
        Export<Boolean> required = worker.export("is_none", PyType.BOOL, PyType.required(INT_TO_INT));
        assertThat(worker.call(isNone, (Object) null)).isTrue();
        assertThatThrownBy(() -> worker.call(required, (Object) null))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("args[0]: null where callable[int32,int32] was declared");
        assertThat(worker.call(required, (IntUnaryOperator) x -> x)).isFalse();
    }

    @Test
    void itIsShownWithItsNameAndType() {
        assertThat(worker.call(worker.export("shown", PyType.STR, INT_TO_INT), (IntUnaryOperator) x -> x))
                .isEqualTo("<pyworker function x: callable[int32,int32]>");
    }

    @Test
    void wrongArgumentsAreRefused() {
        IntUnaryOperator same = x -> x;
        Export<Integer> count = worker.export("wrong_count", PyType.INT32, INT_TO_INT);
        Export<Integer> type = worker.export("wrong_argument", PyType.INT32, INT_TO_INT);
        assertThatThrownBy(() -> worker.call(count, same)).hasMessage("TypeError: x() takes 1 argument, 2 given");
        assertThatThrownBy(() -> worker.call(type, same))
                .isInstanceOf(ConversionException.class)
                .hasMessage("Functions.wrong_argument: args[0]: str where int32 was declared");
    }

    @Test
    void javaChecksWhatPythonLeftToItAndTheResult() {
        PyType<List<Integer>> list = PyType.list(PyType.INT32);
        Export<Integer> element =
                worker.export("call_with", PyType.INT32, function(list, PyType.INT32), PyType.list(PyType.STR));
        Export<Object> result =
                worker.export("call_with", PyType.ANY, function(PyType.ANY, PyType.required(PyType.STR)), PyType.ANY);
        assertThatThrownBy(() -> worker.call(element, (Function<List<Integer>, Integer>) List::size, List.of("a")))
                .isInstanceOf(ConversionException.class)
                .hasMessage("Functions.call_with: args[0][0]: str where int32 was declared");
        assertThatThrownBy(() -> worker.call(result, (Function<Object, String>) x -> null, 1))
                .isInstanceOf(ConversionException.class)
                .hasMessage("Functions.call_with: result: null where str was declared");
    }

    @Test
    void afterItsCallAFunctionIsOver() {
        Export<Void> keepIt = worker.export("keep_it", PyType.NONE, INT_TO_INT);
        Export<Integer> useKept = worker.export("use_kept", PyType.INT32, PyType.INT32);
        worker.call(keepIt, (IntUnaryOperator) x -> x);
        leavesNothing();
        assertThatThrownBy(() -> worker.call(useKept, 1))
                .isInstanceOf(PythonException.class)
                .hasMessageStartingWith("ReferenceError: x: the call that it was passed to is over")
                .hasMessageContaining("pyworker.keep(x)");
    }

    @Test
    void aKeptFunctionLastsUntilItIsReleased() {
        Export<Void> keepIt = worker.export("really_keep_it", PyType.NONE, INT_TO_INT);
        Export<Integer> useKept = worker.export("use_kept", PyType.INT32, PyType.INT32);
        Export<Integer> release = worker.export("release_kept", PyType.INT32);
        worker.call(keepIt, (IntUnaryOperator) x -> x + 1);
        assertThat(worker.interpreter().callbackCounts()).containsExactly(1, 1, 0, 0);
        assertThat(worker.call(useKept, 4)).isEqualTo(5);
        assertThat(worker.call(release)).isEqualTo(2);
        leavesNothing();
        assertThatThrownBy(() -> worker.call(useKept, 1)).hasMessageStartingWith("ReferenceError");
    }

    @Test
    void twoCallsAreAwaitedAtOnceWhateverTheOrderOfTheirReplies() {
        Export<List<Integer>> gathered = worker.export("gathered", PyType.list(PyType.INT32_OR_NONE), INT_TO_INT);
        CompletableFuture<Void> secondIsDone = new CompletableFuture<>();
        IntUnaryOperator outOfOrder = x -> {
            if (x == 1) {
                secondIsDone.join();
            } else {
                secondIsDone.complete(null);
            }
            return x * 10;
        };
        assertThat(worker.call(gathered, outOfOrder)).containsExactly(10, 20);
        leavesNothing();
    }

    @Test
    void aCoroutineHasItsFunctionUntilItIsDone() {
        Export<Integer> later = worker.export("later", PyType.INT32, INT_TO_INT, PyType.INT32);
        Export<Integer> awaited = worker.export("awaited", PyType.INT32, INT_TO_INT, PyType.INT32);
        assertThat(worker.call(later, (IntUnaryOperator) x -> x + 1, 4)).isEqualTo(5);
        assertThat(worker.call(awaited, (IntUnaryOperator) x -> x + 1, 4)).isEqualTo(5);
        leavesNothing();
    }

    @Test
    void anAwaitedFunctionMayCallItsWorker() {
        Export<Integer> awaited = worker.export("awaited", PyType.INT32, INT_TO_INT, PyType.INT32);
        Export<Integer> callWith = callWith();
        IntUnaryOperator nested = x -> worker.call(callWith, (IntUnaryOperator) y -> y + 1, x);
        assertThat(worker.call(awaited, nested, 4)).isEqualTo(5);
    }

    @Test
    void aBlockingCallToTheOnlyInterpreterThatWaitsIsRefused() {
        Export<Integer> callWith = callWith();
        IntUnaryOperator nested = x -> worker.call(callWith, (IntUnaryOperator) y -> y, x);
        assertThatThrownBy(() -> worker.call(callWith, nested, 4))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining(
                        "Functions.call_with (test) -> callable[int32,int32] of Functions.call_with -> Functions.call_with (test)");
    }

    @Test
    void noFunctionCanBePassedToAWorkerThatReachesNothingOfMain() {
        worker.syncMainOnly();
        Export<Integer> callWith = callWith();
        assertThatThrownBy(() -> worker.call(callWith, (IntUnaryOperator) x -> x, 4))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("worker 'test' has sync_main_only = true");
    }

    @Test
    void soIsWaitingForAStreamOfIt() {
        Export<Integer> callWith = callWith();
        Export<Integer> numbers = worker.exportStream("numbers", PyType.INT32, PyType.INT32);
        try (CloseableIterator<Integer> iterator = worker.iterate(numbers, 3)) {
            assertThatThrownBy(() -> worker.call(callWith, (IntUnaryOperator) x -> iterator.next(), 4))
                    .isInstanceOf(CallRefusedException.class)
                    .hasMessageContaining("into worker 'test' from a function for which it waits could wait for ever");
            assertThat(iterator.next()).isZero();
        }
    }

    @Test
    void itRunsOnTheConfiguredExecutor() {
        LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Thread runner = new Thread(
                () -> {
                    try {
                        queue.take().run();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                "runner");
        runner.start();
        worker.callbacks(queue::add);
        AtomicReference<String> ranOn = new AtomicReference<>();
        IntUnaryOperator noting = x -> {
            ranOn.set(Thread.currentThread().getName());
            return x;
        };
        assertThat(worker.call(callWith(), noting, 4)).isEqualTo(4);
        assertThat(ranOn).hasValue("runner");
    }

    @Test
    void byDefaultItRunsOnAThreadOfItsOwn() {
        AtomicReference<Thread> ranOn = new AtomicReference<>();
        IntUnaryOperator noting = x -> {
            ranOn.set(Thread.currentThread());
            return x;
        };
        worker.call(callWith(), noting, 4);
        assertThat(ranOn.get().getName()).startsWith("pyworker-callback-");
        assertThat(ranOn.get().isDaemon()).isTrue();
    }

    @Test
    void anExecutorMayRunItOnTheInterpretersThread() {
        worker.callbacks(Runnable::run);
        Export<Integer> awaited = worker.export("awaited", PyType.INT32, INT_TO_INT, PyType.INT32);
        Export<Integer> callWith = callWith();
        assertThat(worker.call(awaited, (IntUnaryOperator) x -> x + 1, 4)).isEqualTo(5);
        assertThat(worker.call(callWith, (IntUnaryOperator) x -> x + 1, 4)).isEqualTo(5);
    }

    @Test
    void anExecutorThatRefusesIsSaid() {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        worker.callbacks(full);
        Export<Integer> callWith = callWith();
        Export<Integer> awaited = worker.export("awaited", PyType.INT32, INT_TO_INT, PyType.INT32);
        for (Export<Integer> export : List.of(callWith, awaited)) {
            assertThatThrownBy(() -> worker.call(export, (IntUnaryOperator) x -> x, 4))
                    .isInstanceOf(PythonException.class)
                    .hasMessageStartingWith("RuntimeError: x: the executor of callbacks does not take it"
                            + " (java.util.concurrent.RejectedExecutionException)");
        }
        leavesNothing();
    }
}
