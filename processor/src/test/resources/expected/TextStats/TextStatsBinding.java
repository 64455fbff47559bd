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
 * Both ends of {@link TextStats} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class TextStatsBinding implements Binding<TextStats, TextStatsAsync> {
    private static final Export<Void> RESET = new Export<>(
            0, "TextStats.reset",
            List.of(),
            PyType.NONE);

    private static final Export<Double> STDEV = new Export<>(
            1, "TextStats.stdev",
            List.of(PyType.FLOAT64_ARRAY),
            PyType.FLOAT64);

    private static final Export<Map<String, Integer>> WORD_COUNT = new Export<>(
            2, "TextStats.wordCount",
            List.of(PyType.STR, PyType.INT32),
            PyType.dict(PyType.STR, PyType.INT32_OR_NONE));

    private static final Contract<TextStats, TextStatsAsync> CONTRACT = new Contract<>(
            TextStats.class, TextStatsAsync.class, "", "textstats",
            "7c67bd7dad69a426a54b24f276a20279",
            List.of(RESET, STDEV, WORD_COUNT));

    TextStatsBinding() {
    }

    @Override
    public Contract<TextStats, TextStatsAsync> contract() {
        return CONTRACT;
    }

    @Override
    public TextStats blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public TextStatsAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements TextStats {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "TextStats -> textstats";
        }

        @Override
        public void reset() {
            channel.call(RESET);
        }

        @Override
        public double stdev(double[] values) {
            return channel.call(STDEV, values);
        }

        @Override
        public Map<String, Integer> wordCount(String text, int top) {
            return channel.call(WORD_COUNT, text, top);
        }
    }

    private static final class Async implements TextStatsAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "TextStatsAsync -> textstats";
        }

        @Override
        public CompletableFuture<Void> reset() {
            return channel.callAsync(RESET);
        }

        @Override
        public CompletableFuture<Double> stdev(double[] values) {
            return channel.callAsync(STDEV, values);
        }

        @Override
        public CompletableFuture<Map<String, Integer>> wordCount(String text, int top) {
            return channel.callAsync(WORD_COUNT, text, top);
        }
    }
}
