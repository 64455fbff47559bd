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
 * Both ends of {@link Outer.Hidden.Deep} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Outer_Hidden_DeepBinding implements Binding<Outer.Hidden.Deep, Outer_Hidden_DeepAsync> {
    private static final Export<Integer> ANSWER = new Export<>(
            0, "Outer.Hidden.Deep.answer",
            List.of(),
            PyType.INT32);

    private static final Contract<Outer.Hidden.Deep, Outer_Hidden_DeepAsync> CONTRACT = new Contract<>(
            Outer.Hidden.Deep.class, Outer_Hidden_DeepAsync.class, "", "deep",
            "5e9d1e5829231043be945cf394a177b6",
            List.of(ANSWER));

    Outer_Hidden_DeepBinding() {
    }

    @Override
    public Contract<Outer.Hidden.Deep, Outer_Hidden_DeepAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Outer.Hidden.Deep blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Outer_Hidden_DeepAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Outer.Hidden.Deep {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Outer.Hidden.Deep -> deep";
        }

        @Override
        public int answer() {
            return channel.call(ANSWER);
        }
    }

    private static final class Async implements Outer_Hidden_DeepAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Outer_Hidden_DeepAsync -> deep";
        }

        @Override
        public CompletableFuture<Integer> answer() {
            return channel.callAsync(ANSWER);
        }
    }
}
