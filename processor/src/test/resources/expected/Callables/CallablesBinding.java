package com.acme;

import io.pyworker.Progress;
import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Callables} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class CallablesBinding implements Binding<Callables, CallablesAsync> {
    private static final Export<String> CALL = new Export<>(
            0, "Callables.call",
            List.of(
                    PyType.<Callable<String>>callable(
                            Callable.class, PyType.STR,
                            List.of(),
                            (function, arguments) -> function.call()),
                    PyType.<Callable<Void>>callable(
                            Callable.class, PyType.NONE,
                            List.of(),
                            (function, arguments) -> function.call())),
            PyType.STR);

    private static final Export<Integer> COUNT = new Export<>(
            1, "Callables.count",
            List.of(
                    PyType.INT32_ARRAY,
                    PyType.<IntPredicate>callable(
                            IntPredicate.class, PyType.BOOL,
                            List.of(PyType.INT32),
                            (function, arguments) -> function.test((Integer) arguments[0]))),
            PyType.INT32);

    @SuppressWarnings("unchecked")
    private static final Export<Void> EACH = new Export<>(
            2, "Callables.each",
            List.of(
                    PyType.<Consumer<List<Callables.Point>>>callable(
                            Consumer.class, PyType.NONE,
                            List.of(PyType.list(Types.POINT)),
                            (function, arguments) -> {
                                function.accept((List<Callables.Point>) arguments[0]);
                                return null;
                            }),
                    PyType.<Supplier<Optional<Callables.Point>>>callable(
                            Supplier.class, PyType.optional(Types.POINT),
                            List.of(),
                            (function, arguments) -> function.get())),
            PyType.NONE,
            Optional.of(Duration.ofMillis(1000)));

    private static final Export<Long> FOLD = new Export<>(
            3, "Callables.fold",
            List.of(
                    PyType.<BinaryOperator<Long>>callable(
                            BinaryOperator.class, PyType.INT64_OR_NONE,
                            List.of(PyType.INT64_OR_NONE, PyType.INT64_OR_NONE),
                            (function, arguments) -> function.apply((Long) arguments[0],
                                    (Long) arguments[1])),
                    PyType.<Function<Object, Long>>callable(
                            Function.class, PyType.INT64_OR_NONE,
                            List.of(PyType.ANY),
                            (function, arguments) -> function.apply(arguments[0]))),
            PyType.INT64_OR_NONE);

    private static final Export<Integer> MARKED = new Export<>(
            4, "Callables.marked",
            List.of(
                    PyType.required(PyType.<Function<String, Integer>>callable(
                            Function.class, PyType.INT32,
                            List.of(PyType.required(PyType.STR)),
                            (function, arguments) -> function.apply((String) arguments[0]))),
                    PyType.<Function<String, Callables.Point>>callable(
                            Function.class, Types.POINT,
                            List.of(PyType.STR),
                            (function, arguments) -> function.apply((String) arguments[0]))),
            PyType.INT32);

    private static final Export<String> READ = new Export<>(
            5, "Callables.read",
            List.of(
                    PyType.<Callables.Source>callable(
                            Callables.Source.class, PyType.CHARS,
                            List.of(PyType.STR, PyType.INT32,
                                    PyType.array(PyType.STR, String[]::new)),
                            (function, arguments) -> function.read((String) arguments[0],
                                    (Integer) arguments[1], (String[]) arguments[2])),
                    PyType.<Callables.Translator<String>>callable(
                            Callables.Translator.class, PyType.STR,
                            List.of(PyType.STR),
                            (function, arguments) -> function.apply((String) arguments[0]))),
            PyType.STR,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("OSError", IOException.class,
                            e -> new IOException(e.getMessage(), e))));

    private static final Export<Void> RUN = new Export<>(
            6, "Callables.run",
            List.of(
                    PyType.<Runnable>callable(
                            Runnable.class, PyType.NONE,
                            List.of(),
                            (function, arguments) -> {
                                function.run();
                                return null;
                            }),
                    PyType.<Runnable>callable(
                            Runnable.class, PyType.NONE,
                            List.of(),
                            (function, arguments) -> {
                                function.run();
                                return null;
                            })),
            PyType.NONE);

    private static final Export<List<String>> SORT = new Export<>(
            7, "Callables.sort",
            List.of(
                    PyType.list(PyType.STR),
                    PyType.<Comparator<String>>callable(
                            Comparator.class, PyType.INT32,
                            List.of(PyType.STR, PyType.STR),
                            (function, arguments) -> function.compare((String) arguments[0],
                                    (String) arguments[1]))),
            PyType.list(PyType.STR));

    private static final Export<String> WATCH = new Export<>(
            8, "Callables.watch",
            List.of(PyType.progress(PyType.FLOAT64_OR_NONE), PyType.progress(Types.POINT)),
            PyType.required(PyType.STR));

    @SuppressWarnings("unchecked")
    private static final Export<Double> WEIGH = new Export<>(
            9, "Callables.weigh",
            List.of(
                    PyType.<ToDoubleBiFunction<Callables.Point, Map<String, Long>>>callable(
                            ToDoubleBiFunction.class, PyType.FLOAT64,
                            List.of(Types.POINT, PyType.dict(PyType.STR, PyType.INT64_OR_NONE)),
                            (function, arguments) -> function.applyAsDouble((Callables.Point) arguments[0],
                                    (Map<String, Long>) arguments[1]))),
            PyType.FLOAT64);

    private static final Contract<Callables, CallablesAsync> CONTRACT = new Contract<>(
            Callables.class, CallablesAsync.class, "", "callables",
            "f94799c33290d42bcb782b5d6e4be91d",
            List.of(CALL, COUNT, EACH, FOLD, MARKED, READ, RUN, SORT, WATCH, WEIGH));

    CallablesBinding() {
    }

    @Override
    public Contract<Callables, CallablesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Callables blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public CallablesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Callables {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Callables -> callables";
        }

        @Override
        public String call(Callable<String> task, Callable<Void> nothing) throws Exception {
            return channel.call(CALL, task, nothing);
        }

        @Override
        public int count(int[] numbers, IntPredicate wanted) {
            return channel.call(COUNT, numbers, wanted);
        }

        @Override
        public void each(Consumer<? super List<Callables.Point>> listener,
                Supplier<? extends Optional<Callables.Point>> next) {
            channel.call(EACH, listener, next);
        }

        @Override
        public Long fold(BinaryOperator<Long> operator, Function<Object, ? super Long> key) {
            return channel.call(FOLD, operator, key);
        }

        @Override
        public int marked(Function<String, Integer> required,
                Function<String, Callables.Point> optional) {
            return channel.call(MARKED, required, optional);
        }

        @Override
        public String read(Callables.Source source, Callables.Translator<String> translator) throws
                IOException {
            return channel.call(READ, source, translator);
        }

        @Override
        public void run(Runnable task, Runnable after) {
            channel.call(RUN, task, after);
        }

        @Override
        public List<String> sort(List<String> words, Comparator<? super String> order) {
            return channel.call(SORT, words, order);
        }

        @Override
        public Flow.Publisher<String> watch(Progress<Double> progress,
                Progress<? super Callables.Point> where) {
            return channel.publish(WATCH, progress, where);
        }

        @Override
        public double weigh(ToDoubleBiFunction<Callables.Point, Map<String, Long>> weight) {
            return channel.call(WEIGH, weight);
        }
    }

    private static final class Async implements CallablesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "CallablesAsync -> callables";
        }

        @Override
        public CompletableFuture<String> call(Callable<String> task, Callable<Void> nothing) {
            return channel.callAsync(CALL, task, nothing);
        }

        @Override
        public CompletableFuture<Integer> count(int[] numbers, IntPredicate wanted) {
            return channel.callAsync(COUNT, numbers, wanted);
        }

        @Override
        public CompletableFuture<Void> each(Consumer<? super List<Callables.Point>> listener,
                Supplier<? extends Optional<Callables.Point>> next) {
            return channel.callAsync(EACH, listener, next);
        }

        @Override
        public CompletableFuture<Long> fold(BinaryOperator<Long> operator,
                Function<Object, ? super Long> key) {
            return channel.callAsync(FOLD, operator, key);
        }

        @Override
        public CompletableFuture<Integer> marked(Function<String, Integer> required,
                Function<String, Callables.Point> optional) {
            return channel.callAsync(MARKED, required, optional);
        }

        @Override
        public CompletableFuture<String> read(Callables.Source source,
                Callables.Translator<String> translator) {
            return channel.callAsync(READ, source, translator);
        }

        @Override
        public CompletableFuture<Void> run(Runnable task, Runnable after) {
            return channel.callAsync(RUN, task, after);
        }

        @Override
        public CompletableFuture<List<String>> sort(List<String> words,
                Comparator<? super String> order) {
            return channel.callAsync(SORT, words, order);
        }

        @Override
        public Flow.Publisher<String> watch(Progress<Double> progress,
                Progress<? super Callables.Point> where) {
            return channel.publish(WATCH, progress, where);
        }

        @Override
        public CompletableFuture<Double> weigh(
                ToDoubleBiFunction<Callables.Point, Map<String, Long>> weight) {
            return channel.callAsync(WEIGH, weight);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<Callables.Point> POINT = PyType.<Callables.Point>record(
                "com.acme.Callables$Point", Callables.Point.class,
                List.of(PyType.<Callables.Point, Integer>component("x", PyType.INT32, Callables.Point::x),
                        PyType.<Callables.Point, Integer>component("y", PyType.INT32, Callables.Point::y)),
                values -> new Callables.Point((Integer) values[0], (Integer) values[1]));
    }
}
