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
 * Both ends of {@link Counter} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class CounterBinding implements Binding<Counter, CounterAsync> {
    private static final Export<Void> CLOSE = new Export<>(
            0, "Counter.close",
            List.of(),
            PyType.NONE);

    private static final Export<Integer> GET_VALUE = new Export<>(
            1, "Counter.getValue",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> INCREMENT = new Export<>(
            2, "Counter.increment",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Void> SET_VALUE = new Export<>(
            3, "Counter.setValue",
            List.of(PyType.INT32),
            PyType.NONE);

    private static final Contract<Counter, CounterAsync> CONTRACT = new Contract<>(
            Counter.class, CounterAsync.class, "", "sessions",
            "4a737a425aa315aaddf0e10a75e995c9",
            List.of(CLOSE, GET_VALUE, INCREMENT, SET_VALUE));

    CounterBinding() {
    }

    @Override
    public Contract<Counter, CounterAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Counter blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public CounterAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Counter {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Counter -> sessions.counter";
        }

        @Override
        public void close() {
            channel.call(CLOSE);
        }

        @Override
        public int getValue() {
            return channel.call(GET_VALUE);
        }

        @Override
        public int increment(int by) {
            return channel.call(INCREMENT, by);
        }

        @Override
        public void setValue(int value) {
            channel.call(SET_VALUE, value);
        }
    }

    private static final class Async implements CounterAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "CounterAsync -> sessions.counter";
        }

        @Override
        public CompletableFuture<Void> close() {
            return channel.callAsync(CLOSE);
        }

        @Override
        public CompletableFuture<Integer> getValue() {
            return channel.callAsync(GET_VALUE);
        }

        @Override
        public CompletableFuture<Integer> increment(int by) {
            return channel.callAsync(INCREMENT, by);
        }

        @Override
        public CompletableFuture<Void> setValue(int value) {
            return channel.callAsync(SET_VALUE, value);
        }
    }
}
