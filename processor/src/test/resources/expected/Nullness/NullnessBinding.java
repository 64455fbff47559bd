package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Nullness} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class NullnessBinding implements Binding<Nullness, NullnessAsync> {
    private static final Export<Map<String, List<String>>> MAP = new Export<>(
            0, "Nullness.map",
            List.of(PyType.FLOAT64_ARRAY),
            PyType.dict(PyType.STR, PyType.list(PyType.STR)));

    private static final Export<String> TEXT = new Export<>(
            1, "Nullness.text",
            List.of(PyType.STR, PyType.list(PyType.FLOAT64_OR_NONE), PyType.FLOAT64_ARRAY),
            PyType.STR);

    private static final Contract<Nullness, NullnessAsync> CONTRACT = new Contract<>(
            Nullness.class, NullnessAsync.class, "", "nullness",
            "ea234817caad555b56d08086f17b9ada",
            List.of(MAP, TEXT));

    NullnessBinding() {
    }

    @Override
    public Contract<Nullness, NullnessAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Nullness blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public NullnessAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Nullness {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Nullness -> nullness";
        }

        @Override
        public Map<String, ? extends List<String>> map(double... rest) {
            return channel.call(MAP, rest);
        }

        @Override
        public String text(String value, List<Double> values, double[] array) {
            return channel.call(TEXT, value, values, array);
        }
    }

    private static final class Async implements NullnessAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NullnessAsync -> nullness";
        }

        @Override
        public CompletableFuture<Map<String, List<String>>> map(double... rest) {
            return channel.callAsync(MAP, rest);
        }

        @Override
        public CompletableFuture<String> text(String value, List<Double> values, double[] array) {
            return channel.callAsync(TEXT, value, values, array);
        }
    }
}
