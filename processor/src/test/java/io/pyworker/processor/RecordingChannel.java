package io.pyworker.processor;

import io.pyworker.CloseableIterator;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/** A channel that keeps the last call, and answers it with what the test has put down. */
@SuppressWarnings("unchecked") // the answer is what the test wants it to be
final class RecordingChannel implements CallChannel {
    /** The channel's method that was called. */
    String method;

    Export<?> export;
    Object[] arguments;
    Object answer;

    @Override
    public <R> R call(Export<R> called, Object... passed) {
        return (R) record("call", called, passed);
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Export<R> called, Object... passed) {
        return CompletableFuture.completedFuture((R) record("callAsync", called, passed));
    }

    @Override
    public <T> Flow.Publisher<T> publish(Export<T> called, Object... passed) {
        return (Flow.Publisher<T>) record("publish", called, passed);
    }

    @Override
    public <T> CloseableIterator<T> iterate(Export<T> called, Object... passed) {
        return (CloseableIterator<T>) record("iterate", called, passed);
    }

    @Override
    public <T> Stream<T> stream(Export<T> called, Object... passed) {
        return (Stream<T>) record("stream", called, passed);
    }

    @Override
    public <T> T construct(Export<Void> called, Function<CallChannel, T> proxy, Object... passed) {
        return made("construct", called, proxy, passed);
    }

    @Override
    public <T> CompletableFuture<T> constructAsync(
            Export<Void> called, Function<CallChannel, T> proxy, Object... passed) {
        return CompletableFuture.completedFuture(made("constructAsync", called, proxy, passed));
    }

    @Override
    public <T> T obtain(Export<Void> called, Function<CallChannel, T> proxy, Object... passed) {
        return made("obtain", called, proxy, passed);
    }

    @Override
    public <T> CompletableFuture<T> obtainAsync(Export<Void> called, Function<CallChannel, T> proxy, Object... passed) {
        return CompletableFuture.completedFuture(made("obtainAsync", called, proxy, passed));
    }

    /** The proxy of a new channel, which is the answer. */
    private <T> T made(String name, Export<?> called, Function<CallChannel, T> proxy, Object... passed) {
        answer = new RecordingChannel();
        record(name, called, passed);
        return proxy.apply((CallChannel) answer);
    }

    @Override
    public void release() {
        method = "release";
    }

    @Override
    public CallChannel within(Duration deadline) {
        return this;
    }

    @Override
    public CallChannel keyed(Object key) {
        return this;
    }

    private Object record(String name, Export<?> called, Object... passed) {
        method = name;
        export = called;
        arguments = passed;
        return answer;
    }
}
