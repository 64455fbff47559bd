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
 * Both ends of {@link Old} and its Python module.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class OldBinding implements Binding<Old, OldAsync> {
    private static final Export<Integer> OLD = new Export<>(
            0, "Old.old",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> OLDER = new Export<>(
            1, "Old.older",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> OLDEST = new Export<>(
            2, "Old.oldest",
            List.of(),
            PyType.INT32);

    private static final Contract<Old, OldAsync> CONTRACT = new Contract<>(
            Old.class, OldAsync.class, "", "old",
            "9215d10d19651893e4887f2ea4c2329f",
            List.of(OLD, OLDER, OLDEST));

    OldBinding() {
    }

    @Override
    public Contract<Old, OldAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Old blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public OldAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Old {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Old -> old";
        }

        @Override
        public int old() {
            return channel.call(OLD);
        }

        @Override
        public int older() {
            return channel.call(OLDER);
        }

        @Override
        public int oldest() {
            return channel.call(OLDEST);
        }
    }

    private static final class Async implements OldAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "OldAsync -> old";
        }

        @Override
        public CompletableFuture<Integer> old() {
            return channel.callAsync(OLD);
        }

        @Override
        public CompletableFuture<Integer> older() {
            return channel.callAsync(OLDER);
        }

        @Override
        public CompletableFuture<Integer> oldest() {
            return channel.callAsync(OLDEST);
        }
    }
}
