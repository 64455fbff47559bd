package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Deadlines} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class DeadlinesBinding implements Binding<Deadlines, DeadlinesAsync> {
    private static final Export<Integer> GENERAL = new Export<>(
            0, "Deadlines.general",
            List.of(),
            PyType.INT32,
            Optional.of(Duration.ofMillis(500)));

    private static final Export<Integer> OWN = new Export<>(
            1, "Deadlines.own",
            List.of(PyType.INT32),
            PyType.INT32,
            Optional.of(Duration.ofMillis(120000)));

    private static final Contract<Deadlines, DeadlinesAsync> CONTRACT = new Contract<>(
            Deadlines.class, DeadlinesAsync.class, "", "deadlines",
            "154a728bfbe27913f08350519816a46a",
            List.of(GENERAL, OWN));

    DeadlinesBinding() {
    }

    @Override
    public Contract<Deadlines, DeadlinesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Deadlines blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public DeadlinesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Deadlines {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Deadlines -> deadlines";
        }

        @Override
        public int general() {
            return channel.call(GENERAL);
        }

        @Override
        public int own(int x) {
            return channel.call(OWN, x);
        }
    }

    private static final class Async implements DeadlinesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "DeadlinesAsync -> deadlines";
        }

        @Override
        public CompletableFuture<Integer> general() {
            return channel.callAsync(GENERAL);
        }

        @Override
        public CompletableFuture<Integer> own(int x) {
            return channel.callAsync(OWN, x);
        }
    }
}
