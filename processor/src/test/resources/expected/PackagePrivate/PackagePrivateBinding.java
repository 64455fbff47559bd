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
 * Both ends of {@link PackagePrivate} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class PackagePrivateBinding implements Binding<PackagePrivate, PackagePrivateAsync> {
    private static final Export<Integer> ANSWER = new Export<>(
            0, "PackagePrivate.answer",
            List.of(),
            PyType.INT32);

    private static final Contract<PackagePrivate, PackagePrivateAsync> CONTRACT = new Contract<>(
            PackagePrivate.class, PackagePrivateAsync.class, "", "acme.hidden",
            "f9f3fb493d814f83189edaa064dcd0a5",
            List.of(ANSWER));

    PackagePrivateBinding() {
    }

    @Override
    public Contract<PackagePrivate, PackagePrivateAsync> contract() {
        return CONTRACT;
    }

    @Override
    public PackagePrivate blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public PackagePrivateAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements PackagePrivate {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "PackagePrivate -> acme.hidden";
        }

        @Override
        public int answer() {
            return channel.call(ANSWER);
        }
    }

    private static final class Async implements PackagePrivateAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "PackagePrivateAsync -> acme.hidden";
        }

        @Override
        public CompletableFuture<Integer> answer() {
            return channel.callAsync(ANSWER);
        }
    }
}
