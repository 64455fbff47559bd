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
 * Both ends of {@link Outer.Open} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Outer_OpenBinding implements Binding<Outer.Open, Outer_OpenAsync> {
    private static final Export<Integer> ANSWER = new Export<>(
            0, "Outer.Open.answer",
            List.of(),
            PyType.INT32);

    private static final Contract<Outer.Open, Outer_OpenAsync> CONTRACT = new Contract<>(
            Outer.Open.class, Outer_OpenAsync.class, "", "open",
            "defccf4ef1aa337ed51d6011a9781732",
            List.of(ANSWER));

    Outer_OpenBinding() {
    }

    @Override
    public Contract<Outer.Open, Outer_OpenAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Outer.Open blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Outer_OpenAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Outer.Open {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Outer.Open -> open";
        }

        @Override
        public int answer() {
            return channel.call(ANSWER);
        }
    }

    private static final class Async implements Outer_OpenAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Outer_OpenAsync -> open";
        }

        @Override
        public CompletableFuture<Integer> answer() {
            return channel.callAsync(ANSWER);
        }
    }
}
