package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Parameters} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class ParametersBinding implements Binding<Parameters, ParametersAsync> {
    private static final Export<Integer> ALL = new Export<>(
            0, "Parameters.all",
            List.of(PyType.STR, PyType.INT32, PyType.INT32_OR_NONE,
                    PyType.dict(PyType.STR, PyType.INT64_OR_NONE),
                    PyType.array(PyType.STR, String[]::new)),
            PyType.INT32);

    private static final Export<Void> DEFAULTS = new Export<>(
            1, "Parameters.defaults",
            List.of(PyType.STR, PyType.STR, PyType.optional(PyType.INT64_OR_NONE),
                    PyType.OPTIONAL_INT),
            PyType.NONE);

    private static final Export<Long> FILL = new Export<>(
            2, "Parameters.fill",
            List.of(PyType.SHARED, PyType.SHARED),
            PyType.INT64);

    private static final Export<boolean[][]> FLAGS = new Export<>(
            3, "Parameters.flags",
            List.of(PyType.INT16_MATRIX, PyType.INT32_MATRIX, PyType.INT64_MATRIX,
                    PyType.FLOAT32_MATRIX),
            PyType.BOOL_MATRIX);

    private static final Export<double[][]> INVERT = new Export<>(
            4, "Parameters.invert",
            List.of(PyType.FLOAT64_MATRIX),
            PyType.FLOAT64_MATRIX);

    private static final Export<Void> NUMBERS = new Export<>(
            5, "Parameters.numbers",
            List.of(PyType.FLOAT64_ARRAY),
            PyType.NONE);

    private static final Export<Void> OPTIONS = new Export<>(
            6, "Parameters.options",
            List.of(PyType.dict(PyType.STR, PyType.list(PyType.ANY))),
            PyType.NONE);

    private static final Export<Void> POINTS = new Export<>(
            7, "Parameters.points",
            List.of(PyType.array(Types.POINT, Parameters.Point[]::new)),
            PyType.NONE);

    private static final Export<Void> ROWS = new Export<>(
            8, "Parameters.rows",
            List.of(PyType.array(PyType.FLOAT64_ARRAY, double[][]::new)),
            PyType.NONE);

    private static final Export<Void> WORDS = new Export<>(
            9, "Parameters.words",
            List.of(PyType.array(PyType.STR, String[]::new)),
            PyType.NONE);

    private static final Contract<Parameters, ParametersAsync> CONTRACT = new Contract<>(
            Parameters.class, ParametersAsync.class, "", "parameters",
            "c4701740273eb2bafc58530f0b35e9b5",
            List.of(ALL, DEFAULTS, FILL, FLAGS, INVERT, NUMBERS, OPTIONS, POINTS, ROWS, WORDS));

    ParametersBinding() {
    }

    @Override
    public Contract<Parameters, ParametersAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Parameters blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public ParametersAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Parameters {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Parameters -> parameters";
        }

        @Override
        public int all(String text, int top, Integer outOf, Map<String, Long> options,
                String... rest) {
            return channel.call(ALL, text, top, outOf, options, rest);
        }

        @Override
        public void defaults(String first, String second, Optional<Long> third, OptionalInt more) {
            channel.call(DEFAULTS, first, second, third, more);
        }

        @Override
        public long fill(ByteBuffer buffer, ByteBuffer other) {
            return channel.call(FILL, buffer, other);
        }

        @Override
        public boolean[][] flags(short[][] a, int[][] b, long[][] c, float[][] d) {
            return channel.call(FLAGS, a, b, c, d);
        }

        @Override
        public double[][] invert(double[][] matrix) {
            return channel.call(INVERT, (Object) matrix);
        }

        @Override
        public void numbers(double... values) {
            channel.call(NUMBERS, values);
        }

        @Override
        public void options(Map<String, ? extends List<Object>> options) {
            channel.call(OPTIONS, options);
        }

        @Override
        public void points(Parameters.Point... points) {
            channel.call(POINTS, (Object) points);
        }

        @Override
        public void rows(double[]... rows) {
            channel.call(ROWS, (Object) rows);
        }

        @Override
        public void words(String... words) {
            channel.call(WORDS, (Object) words);
        }
    }

    private static final class Async implements ParametersAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "ParametersAsync -> parameters";
        }

        @Override
        public CompletableFuture<Integer> all(String text, int top, Integer outOf,
                Map<String, Long> options, String... rest) {
            return channel.callAsync(ALL, text, top, outOf, options, rest);
        }

        @Override
        public CompletableFuture<Void> defaults(String first, String second, Optional<Long> third,
                OptionalInt more) {
            return channel.callAsync(DEFAULTS, first, second, third, more);
        }

        @Override
        public CompletableFuture<Long> fill(ByteBuffer buffer, ByteBuffer other) {
            return channel.callAsync(FILL, buffer, other);
        }

        @Override
        public CompletableFuture<boolean[][]> flags(short[][] a, int[][] b, long[][] c,
                float[][] d) {
            return channel.callAsync(FLAGS, a, b, c, d);
        }

        @Override
        public CompletableFuture<double[][]> invert(double[][] matrix) {
            return channel.callAsync(INVERT, (Object) matrix);
        }

        @Override
        public CompletableFuture<Void> numbers(double... values) {
            return channel.callAsync(NUMBERS, values);
        }

        @Override
        public CompletableFuture<Void> options(Map<String, ? extends List<Object>> options) {
            return channel.callAsync(OPTIONS, options);
        }

        @Override
        public CompletableFuture<Void> points(Parameters.Point... points) {
            return channel.callAsync(POINTS, (Object) points);
        }

        @Override
        public CompletableFuture<Void> rows(double[]... rows) {
            return channel.callAsync(ROWS, (Object) rows);
        }

        @Override
        public CompletableFuture<Void> words(String... words) {
            return channel.callAsync(WORDS, (Object) words);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<Parameters.Point> POINT = PyType.<Parameters.Point>record(
                "com.acme.Parameters$Point", Parameters.Point.class,
                List.of(PyType.<Parameters.Point, Integer>component("x", PyType.INT32, Parameters.Point::x),
                        PyType.<Parameters.Point, Integer>component("y", PyType.INT32, Parameters.Point::y)),
                values -> new Parameters.Point((Integer) values[0], (Integer) values[1]));
    }
}
