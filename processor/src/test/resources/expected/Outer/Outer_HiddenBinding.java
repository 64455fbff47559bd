package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Outer.Hidden} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Outer_HiddenBinding implements Binding<Outer.Hidden, Outer_HiddenAsync> {
    private static final Export<Integer> ANSWER = new Export<>(
            0, "Outer.Hidden.answer",
            List.of(),
            PyType.INT32);

    private static final Contract<Outer.Hidden, Outer_HiddenAsync> CONTRACT = new Contract<>(
            Outer.Hidden.class, Outer_HiddenAsync.class, "", "hidden",
            "78e3749e3bc30ceb8205e25454030c02",
            List.of(ANSWER));

    Outer_HiddenBinding() {
    }

    @Override
    public Contract<Outer.Hidden, Outer_HiddenAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Outer.Hidden blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Outer_HiddenAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Outer.Hidden {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Outer.Hidden -> hidden";
        }

        @Override
        public int answer() {
            return channel.call(ANSWER);
        }
    }

    private static final class Async implements Outer_HiddenAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Outer_HiddenAsync -> hidden";
        }

        @Override
        public CompletableFuture<Integer> answer() {
            return channel.callAsync(ANSWER);
        }
    }
}
