package io.pyworker.processor;

import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A channel that keeps the last call, and answers it with what the test has put down. */
final class RecordingChannel implements CallChannel {
    Export<?> export;
    Object[] arguments;
    Object answer;

    @Override
    @SuppressWarnings("unchecked")
    public <R> R call(Export<R> called, Object... passed) {
        export = called;
        arguments = passed;
        return (R) answer;
    }

    @Override
    public CallChannel within(Duration deadline) {
        return this;
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Export<R> called, Object... passed) {
        return CompletableFuture.completedFuture(call(called, passed));
    }
}
