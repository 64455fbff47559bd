package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Async} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class AsyncBinding implements Binding<Async, AsyncAsync> {
    private static final Export<Integer> COUNT_ = new Export<>(
            0, "Async.Count_",
            List.of(PyType.list(PyType.STR)),
            PyType.INT32);

    private static final Export<Integer> BLOCKING = new Export<>(
            1, "Async.blocking",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> CALL_ = new Export<>(
            2, "Async.call",
            List.of(PyType.INT32, PyType.INT32),
            PyType.INT32);

    private static final Export<java.lang.String> CONTRACT_ = new Export<>(
            3, "Async.contract",
            List.of(),
            PyType.STR);

    private static final Export<Integer> COUNT__ = new Export<>(
            4, "Async.count",
            List.of(PyType.INT32, PyType.INT32),
            PyType.INT32);

    private static final Contract<Async, AsyncAsync> CONTRACT = new Contract<>(
            Async.class, AsyncAsync.class, "", "acme",
            "485d3c8385da59cdb316017620e37fe4",
            List.of(COUNT_, BLOCKING, CALL_, CONTRACT_, COUNT__));

    AsyncBinding() {
    }

    @java.lang.Override
    public Contract<Async, AsyncAsync> contract() {
        return CONTRACT;
    }

    @java.lang.Override
    public Async blocking(io.pyworker.binding.CallChannel channel) {
        return new Blocking_(channel);
    }

    @java.lang.Override
    public AsyncAsync async(io.pyworker.binding.CallChannel channel) {
        return new Async_(channel);
    }

    @java.lang.Override
    public io.pyworker.binding.CallChannel channel(Object proxy) {
        return proxy instanceof Blocking_ ? ((Blocking_) proxy).channel_ : ((Async_) proxy).channel_;
    }

    private static final class Blocking_ implements Async {
        private final io.pyworker.binding.CallChannel channel_;

        Blocking_(io.pyworker.binding.CallChannel channel_) {
            this.channel_ = channel_;
        }

        @java.lang.Override
        public java.lang.String toString() {
            return "Async -> acme";
        }

        @java.lang.Override
        public int Count_(List<java.lang.String> value) {
            return channel_.call(COUNT_, value);
        }

        @java.lang.Override
        public int blocking(int Blocking) {
            return channel_.call(BLOCKING, Blocking);
        }

        @java.lang.Override
        public int call(int channel, int CALL) {
            return channel_.call(CALL_, channel, CALL);
        }

        @java.lang.Override
        public java.lang.String contract() {
            return channel_.call(CONTRACT_);
        }

        @java.lang.Override
        public int count(int COUNT, int this_) {
            return channel_.call(COUNT__, COUNT, this_);
        }
    }

    private static final class Async_ implements AsyncAsync {
        private final io.pyworker.binding.CallChannel channel_;

        Async_(io.pyworker.binding.CallChannel channel_) {
            this.channel_ = channel_;
        }

        @java.lang.Override
        public java.lang.String toString() {
            return "AsyncAsync -> acme";
        }

        @java.lang.Override
        public CompletableFuture<Integer> Count_(List<java.lang.String> value) {
            return channel_.callAsync(COUNT_, value);
        }

        @java.lang.Override
        public CompletableFuture<Integer> blocking(int Blocking) {
            return channel_.callAsync(BLOCKING, Blocking);
        }

        @java.lang.Override
        public CompletableFuture<Integer> call(int channel, int CALL) {
            return channel_.callAsync(CALL_, channel, CALL);
        }

        @java.lang.Override
        public CompletableFuture<java.lang.String> contract() {
            return channel_.callAsync(CONTRACT_);
        }

        @java.lang.Override
        public CompletableFuture<Integer> count(int COUNT, int this_) {
            return channel_.callAsync(COUNT__, COUNT, this_);
        }
    }
}
