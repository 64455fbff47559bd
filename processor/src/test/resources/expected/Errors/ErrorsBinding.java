package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Errors} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class ErrorsBinding implements Binding<Errors, ErrorsAsync> {
    private static final Export<Void> CHECK = new Export<>(
            0, "Errors.check",
            List.of(),
            PyType.NONE,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("RuntimeError", Errors.Wrapped.class,
                            e -> new Errors.Wrapped(e.getMessage())),
                    new ErrorMapping<>("LookupError", Errors.Silent.class,
                            e -> new Errors.Silent()),
                    new ErrorMapping<>("AssertionError", AssertionError.class,
                            e -> new AssertionError(e.getMessage(), e)),
                    new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                            e -> new IllegalArgumentException(e.getMessage(), e))));

    private static final Export<Integer> DELEGATE = new Export<>(
            1, "Errors.delegate",
            List.of(
                    PyType.<Callable<Integer>>callable(
                            Callable.class, PyType.INT32_OR_NONE,
                            List.of(),
                            (function, arguments) -> function.call())),
            PyType.INT32,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("OSError", IOException.class,
                            e -> new IOException(e.getMessage(), e)),
                    new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                            e -> new IllegalArgumentException(e.getMessage(), e))));

    private static final Export<String> LINES = new Export<>(
            2, "Errors.lines",
            List.of(PyType.STR),
            PyType.required(PyType.STR),
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("OSError", IOException.class,
                            e -> new IOException(e.getMessage(), e)),
                    new ErrorMapping<>("FileNotFoundError", FileNotFoundException.class,
                            e -> new FileNotFoundException(e.getMessage())),
                    new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                            e -> new IllegalArgumentException(e.getMessage(), e))));

    private static final Export<Double> MEAN = new Export<>(
            3, "Errors.mean",
            List.of(PyType.FLOAT64_ARRAY),
            PyType.FLOAT64,
            Optional.of(Duration.ofMillis(1000)),
            List.of(
                    new ErrorMapping<>("acme.stats.Empty", Errors.Empty.class,
                            e -> new Errors.Empty(e)),
                    new ErrorMapping<>("KeyError", Errors.Missing.class,
                            e -> new Errors.Missing(e)),
                    new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                            e -> new IllegalArgumentException(e.getMessage(), e))));

    private static final Export<byte[]> READ = new Export<>(
            4, "Errors.read",
            List.of(),
            PyType.BYTES,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("EOFError", FileNotFoundException.class,
                            e -> new FileNotFoundException(e.getMessage())),
                    new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                            e -> new IllegalArgumentException(e.getMessage(), e))));

    private static final Contract<Errors, ErrorsAsync> CONTRACT = new Contract<>(
            Errors.class, ErrorsAsync.class, "", "errors",
            "6e7876c7529a7bd0dd12ac0b4700f2da",
            List.of(CHECK, DELEGATE, LINES, MEAN, READ));

    ErrorsBinding() {
    }

    @Override
    public Contract<Errors, ErrorsAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Errors blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public ErrorsAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Errors {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Errors -> errors";
        }

        @Override
        public void check() throws Exception {
            channel.call(CHECK);
        }

        @Override
        public int delegate(Callable<Integer> task) throws IOException {
            return channel.call(DELEGATE, task);
        }

        @Override
        public Stream<String> lines(String file) throws IOException {
            return channel.stream(LINES, file);
        }

        @Override
        public double mean(double[] values) throws Errors.Empty {
            return channel.call(MEAN, values);
        }

        @Override
        public byte[] read() throws FileNotFoundException, UncheckedIOException {
            return channel.call(READ);
        }
    }

    private static final class Async implements ErrorsAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "ErrorsAsync -> errors";
        }

        @Override
        public CompletableFuture<Void> check() {
            return channel.callAsync(CHECK);
        }

        @Override
        public CompletableFuture<Integer> delegate(Callable<Integer> task) {
            return channel.callAsync(DELEGATE, task);
        }

        @Override
        public Flow.Publisher<String> lines(String file) {
            return channel.publish(LINES, file);
        }

        @Override
        public CompletableFuture<Double> mean(double[] values) {
            return channel.callAsync(MEAN, values);
        }

        @Override
        public CompletableFuture<byte[]> read() {
            return channel.callAsync(READ);
        }
    }
}
