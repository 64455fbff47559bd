package com.acme;

import io.pyworker.Complex;
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
 * Both ends of {@link NullMarkedTypes.Marked} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class NullMarkedTypes_MarkedBinding implements Binding<NullMarkedTypes.Marked, NullMarkedTypes_MarkedAsync> {
    private static final Export<NullMarkedTypes.Box<String>> BOXES = new Export<>(
            0, "NullMarkedTypes.Marked.boxes",
            List.of(PyType.required(Types.BOX), PyType.required(Types.LOOSE), Types.STRICT,
                    PyType.required(PyType.array(PyType.required(Types.COLOR), NullMarkedTypes.Color[]::new))),
            PyType.required(Types.BOX_));

    private static final Export<String> GENERIC = new Export<>(
            1, "NullMarkedTypes.Marked.generic",
            List.of(PyType.INT32, PyType.INT32_OR_NONE),
            PyType.required(PyType.STR));

    private static final Export<Map<String, List<String>>> MAP = new Export<>(
            2, "NullMarkedTypes.Marked.map",
            List.of(PyType.optional(PyType.STR), PyType.OPTIONAL_INT, PyType.ANY,
                    PyType.dict(PyType.required(PyType.STR), PyType.INT64)),
            PyType.dict(PyType.required(PyType.STR), PyType.list(PyType.required(PyType.STR))));

    private static final Export<int[][]> MATRIX = new Export<>(
            3, "NullMarkedTypes.Marked.matrix",
            List.of(PyType.required(PyType.array(PyType.STR, String[]::new)),
                    PyType.array(PyType.required(PyType.STR), String[]::new),
                    PyType.required(PyType.SHARED),
                    PyType.required(PyType.complex(Complex.class, Complex::new, Complex::real, Complex::imaginary))),
            PyType.required(PyType.INT32_MATRIX));

    private static final Export<Void> NOTHING = new Export<>(
            4, "NullMarkedTypes.Marked.nothing",
            List.of(),
            PyType.NONE);

    private static final Export<Optional<List<Integer>>> OPTIONAL = new Export<>(
            5, "NullMarkedTypes.Marked.optional",
            List.of(PyType.BOOL, PyType.list(PyType.required(PyType.STR)),
                    PyType.array(PyType.required(PyType.STR), String[]::new)),
            PyType.optional(PyType.list(PyType.INT32)));

    private static final Export<String> TEXT = new Export<>(
            6, "NullMarkedTypes.Marked.text",
            List.of(PyType.STR, PyType.required(PyType.list(PyType.FLOAT64_OR_NONE)),
                    PyType.FLOAT64_ARRAY, PyType.INT32),
            PyType.required(PyType.STR));

    private static final Export<String> UNMARKED = new Export<>(
            7, "NullMarkedTypes.Marked.unmarked",
            List.of(PyType.STR, PyType.required(PyType.STR), PyType.list(PyType.INT32)),
            PyType.STR);

    private static final Contract<NullMarkedTypes.Marked, NullMarkedTypes_MarkedAsync> CONTRACT = new Contract<>(
            NullMarkedTypes.Marked.class, NullMarkedTypes_MarkedAsync.class, "", "marked",
            "eb515d3bdc780d73da3984cccc384f4d",
            List.of(BOXES, GENERIC, MAP, MATRIX, NOTHING, OPTIONAL, TEXT, UNMARKED));

    NullMarkedTypes_MarkedBinding() {
    }

    @Override
    public Contract<NullMarkedTypes.Marked, NullMarkedTypes_MarkedAsync> contract() {
        return CONTRACT;
    }

    @Override
    public NullMarkedTypes.Marked blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public NullMarkedTypes_MarkedAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements NullMarkedTypes.Marked {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NullMarkedTypes.Marked -> marked";
        }

        @Override
        public NullMarkedTypes.Box<String> boxes(NullMarkedTypes.Box<Integer> numbers,
                NullMarkedTypes.Loose loose, NullMarkedTypes.Strict strict,
                NullMarkedTypes.Color[] colors) {
            return channel.call(BOXES, numbers, loose, strict, colors);
        }

        @Override
        public String generic(Integer value, Integer other) {
            return channel.call(GENERIC, value, other);
        }

        @Override
        public Map<String, ? extends List<String>> map(Optional<String> optional,
                OptionalInt optionalInt, Object any, Map<String, Long> options) {
            return channel.call(MAP, optional, optionalInt, any, options);
        }

        @Override
        public int[][] matrix(String[] names, String[] more, ByteBuffer buffer, Complex complex) {
            return channel.call(MATRIX, names, more, buffer, complex);
        }

        @Override
        public Void nothing() {
            return channel.call(NOTHING);
        }

        @Override
        public Optional<List<Integer>> optional(Boolean first, List<String> second,
                String... rest) {
            return channel.call(OPTIONAL, first, second, rest);
        }

        @Override
        public String text(String value, List<Double> values, double[] array, Integer number) {
            return channel.call(TEXT, value, values, array, number);
        }

        @Override
        public String unmarked(String value, String required, List<Integer> list) {
            return channel.call(UNMARKED, value, required, list);
        }
    }

    private static final class Async implements NullMarkedTypes_MarkedAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NullMarkedTypes_MarkedAsync -> marked";
        }

        @Override
        public CompletableFuture<NullMarkedTypes.Box<String>> boxes(
                NullMarkedTypes.Box<Integer> numbers, NullMarkedTypes.Loose loose,
                NullMarkedTypes.Strict strict, NullMarkedTypes.Color[] colors) {
            return channel.callAsync(BOXES, numbers, loose, strict, colors);
        }

        @Override
        public CompletableFuture<String> generic(Integer value, Integer other) {
            return channel.callAsync(GENERIC, value, other);
        }

        @Override
        public CompletableFuture<Map<String, List<String>>> map(Optional<String> optional,
                OptionalInt optionalInt, Object any, Map<String, Long> options) {
            return channel.callAsync(MAP, optional, optionalInt, any, options);
        }

        @Override
        public CompletableFuture<int[][]> matrix(String[] names, String[] more, ByteBuffer buffer,
                Complex complex) {
            return channel.callAsync(MATRIX, names, more, buffer, complex);
        }

        @Override
        public CompletableFuture<Void> nothing() {
            return channel.callAsync(NOTHING);
        }

        @Override
        public CompletableFuture<Optional<List<Integer>>> optional(Boolean first,
                List<String> second, String... rest) {
            return channel.callAsync(OPTIONAL, first, second, rest);
        }

        @Override
        public CompletableFuture<String> text(String value, List<Double> values, double[] array,
                Integer number) {
            return channel.callAsync(TEXT, value, values, array, number);
        }

        @Override
        public CompletableFuture<String> unmarked(String value, String required,
                List<Integer> list) {
            return channel.callAsync(UNMARKED, value, required, list);
        }
    }

    /**
     * What the signatures name.
     */
    @SuppressWarnings("unchecked")
    private static final class Types {
        private static final PyType<NullMarkedTypes.Box<Integer>> BOX = PyType.<NullMarkedTypes.Box<Integer>>record(
                "com.acme.NullMarkedTypes$Box[int32?]", NullMarkedTypes.Box.class,
                List.of(PyType.<NullMarkedTypes.Box<Integer>, Integer>component("value", PyType.INT32_OR_NONE, NullMarkedTypes.Box::value),
                        PyType.<NullMarkedTypes.Box<Integer>, Integer>component("maybe", PyType.INT32_OR_NONE, NullMarkedTypes.Box::maybe),
                        PyType.<NullMarkedTypes.Box<Integer>, List<Integer>>component("list", PyType.required(PyType.list(PyType.INT32_OR_NONE)), NullMarkedTypes.Box::list),
                        PyType.<NullMarkedTypes.Box<Integer>, NullMarkedTypes.Box<Integer>>component("next", PyType.<NullMarkedTypes.Box<Integer>>reference("com.acme.NullMarkedTypes$Box[int32?]", () -> Types.BOX), NullMarkedTypes.Box::next)),
                values -> new NullMarkedTypes.Box<Integer>((Integer) values[0], (Integer) values[1],
                        (List<Integer>) values[2], (NullMarkedTypes.Box<Integer>) values[3]));

        private static final PyType<NullMarkedTypes.Loose> LOOSE = PyType.<NullMarkedTypes.Loose>record(
                "com.acme.NullMarkedTypes$Loose", NullMarkedTypes.Loose.class,
                List.of(PyType.<NullMarkedTypes.Loose, String>component("text", PyType.STR, NullMarkedTypes.Loose::text),
                        PyType.<NullMarkedTypes.Loose, Integer>component("number", PyType.INT32_OR_NONE, NullMarkedTypes.Loose::number),
                        PyType.<NullMarkedTypes.Loose, String>component("required", PyType.required(PyType.STR), NullMarkedTypes.Loose::required)),
                values -> new NullMarkedTypes.Loose((String) values[0], (Integer) values[1],
                        (String) values[2]));

        private static final PyType<NullMarkedTypes.Strict> STRICT = PyType.<NullMarkedTypes.Strict>record(
                "com.acme.NullMarkedTypes$Strict", NullMarkedTypes.Strict.class,
                List.of(PyType.<NullMarkedTypes.Strict, String>component("text", PyType.required(PyType.STR), NullMarkedTypes.Strict::text),
                        PyType.<NullMarkedTypes.Strict, Integer>component("number", PyType.INT32, NullMarkedTypes.Strict::number),
                        PyType.<NullMarkedTypes.Strict, String>component("maybe", PyType.STR, NullMarkedTypes.Strict::maybe),
                        PyType.<NullMarkedTypes.Strict, int[]>component("ints", PyType.required(PyType.INT32_ARRAY), NullMarkedTypes.Strict::ints)),
                values -> new NullMarkedTypes.Strict((String) values[0], (Integer) values[1],
                        (String) values[2], (int[]) values[3]));

        private static final PyType<NullMarkedTypes.Color> COLOR = PyType.<NullMarkedTypes.Color>enumeration(
                "com.acme.NullMarkedTypes$Color", NullMarkedTypes.Color.class,
                List.of("RED"));

        private static final PyType<NullMarkedTypes.Box<String>> BOX_ = PyType.<NullMarkedTypes.Box<String>>record(
                "com.acme.NullMarkedTypes$Box[str!]", NullMarkedTypes.Box.class,
                List.of(PyType.<NullMarkedTypes.Box<String>, String>component("value", PyType.required(PyType.STR), NullMarkedTypes.Box::value),
                        PyType.<NullMarkedTypes.Box<String>, String>component("maybe", PyType.STR, NullMarkedTypes.Box::maybe),
                        PyType.<NullMarkedTypes.Box<String>, List<String>>component("list", PyType.required(PyType.list(PyType.required(PyType.STR))), NullMarkedTypes.Box::list),
                        PyType.<NullMarkedTypes.Box<String>, NullMarkedTypes.Box<String>>component("next", PyType.<NullMarkedTypes.Box<String>>reference("com.acme.NullMarkedTypes$Box[str!]", () -> Types.BOX_), NullMarkedTypes.Box::next)),
                values -> new NullMarkedTypes.Box<String>((String) values[0], (String) values[1],
                        (List<String>) values[2], (NullMarkedTypes.Box<String>) values[3]));
    }
}
