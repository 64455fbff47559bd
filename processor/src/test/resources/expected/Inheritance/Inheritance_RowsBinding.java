package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Inheritance.Rows} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Inheritance_RowsBinding implements Binding<Inheritance.Rows, Inheritance_RowsAsync> {
    private static final Export<Integer> ABSTRACT_AGAIN = new Export<>(
            0, "Inheritance.Rows.abstractAgain",
            List.of(),
            PyType.INT32);

    private static final Export<Void> ADD_ALL = new Export<>(
            1, "Inheritance.Rows.addAll",
            List.of(PyType.list(PyType.STR)),
            PyType.NONE);

    private static final Export<Double> DIAMOND = new Export<>(
            2, "Inheritance.Rows.diamond",
            List.of(PyType.STR),
            PyType.FLOAT64_OR_NONE);

    private static final Export<Boolean> EQUALS = new Export<>(
            3, "Inheritance.Rows.equals",
            List.of(PyType.STR),
            PyType.BOOL);

    private static final Export<Void> FAILING = new Export<>(
            4, "Inheritance.Rows.failing",
            List.of(),
            PyType.NONE,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("OSError", IOException.class,
                            e -> new IOException(e.getMessage(), e))));

    private static final Export<Long> GET = new Export<>(
            5, "Inheritance.Rows.get",
            List.of(PyType.STR, PyType.INT64_OR_NONE),
            PyType.INT64_OR_NONE);

    private static final Export<List<String>> ITEMS = new Export<>(
            6, "Inheritance.Rows.items",
            List.of(),
            PyType.list(PyType.STR));

    private static final Export<Integer> SHARED = new Export<>(
            7, "Inheritance.Rows.shared",
            List.of(PyType.list(PyType.STR)),
            PyType.INT32);

    private static final Export<Integer> SIZE = new Export<>(
            8, "Inheritance.Rows.size",
            List.of(),
            PyType.INT32_OR_NONE);

    private static final Contract<Inheritance.Rows, Inheritance_RowsAsync> CONTRACT = new Contract<>(
            Inheritance.Rows.class, Inheritance_RowsAsync.class, "", "rows",
            "a285cc3f27817a353781a7a433818d68",
            List.of(ABSTRACT_AGAIN, ADD_ALL, DIAMOND, EQUALS, FAILING, GET, ITEMS, SHARED, SIZE));

    Inheritance_RowsBinding() {
    }

    @Override
    public Contract<Inheritance.Rows, Inheritance_RowsAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Inheritance.Rows blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Inheritance_RowsAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Inheritance.Rows {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Inheritance.Rows -> rows";
        }

        @Override
        public int abstractAgain() {
            return channel.call(ABSTRACT_AGAIN);
        }

        @Override
        public void addAll(List<? extends String> elements) {
            channel.call(ADD_ALL, elements);
        }

        @Override
        public Double diamond(String text) {
            return channel.call(DIAMOND, text);
        }

        @Override
        public boolean equals(String other) {
            return channel.call(EQUALS, other);
        }

        @Override
        public void failing() throws IOException, InterruptedException {
            channel.call(FAILING);
        }

        @Override
        public Long get(String key, Long otherwise) {
            return channel.call(GET, key, otherwise);
        }

        @Override
        public List<String> items() {
            return channel.call(ITEMS);
        }

        @Override
        public int shared(List<String> rows) {
            return channel.call(SHARED, rows);
        }

        @Override
        public Integer size() {
            return channel.call(SIZE);
        }
    }

    private static final class Async implements Inheritance_RowsAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Inheritance_RowsAsync -> rows";
        }

        @Override
        public CompletableFuture<Integer> abstractAgain() {
            return channel.callAsync(ABSTRACT_AGAIN);
        }

        @Override
        public CompletableFuture<Void> addAll(List<? extends String> elements) {
            return channel.callAsync(ADD_ALL, elements);
        }

        @Override
        public CompletableFuture<Double> diamond(String text) {
            return channel.callAsync(DIAMOND, text);
        }

        @Override
        public CompletableFuture<Boolean> equals(String other) {
            return channel.callAsync(EQUALS, other);
        }

        @Override
        public CompletableFuture<Void> failing() {
            return channel.callAsync(FAILING);
        }

        @Override
        public CompletableFuture<Long> get(String key, Long otherwise) {
            return channel.callAsync(GET, key, otherwise);
        }

        @Override
        public CompletableFuture<List<String>> items() {
            return channel.callAsync(ITEMS);
        }

        @Override
        public CompletableFuture<Integer> shared(List<String> rows) {
            return channel.callAsync(SHARED, rows);
        }

        @Override
        public CompletableFuture<Integer> size() {
            return channel.callAsync(SIZE);
        }
    }
}
