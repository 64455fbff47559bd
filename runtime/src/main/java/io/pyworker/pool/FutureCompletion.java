package io.pyworker.pool;

import io.pyworker.ConversionException;
import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a result and completes a future with it, on the configured executor.
 *
 * @param caller where the call was made; null shows the executor's frames in an exception
 */
record FutureCompletion<R>(
        BoundExport<R> export,
        CompletableFuture<R> future,
        Completions completions,
        @Nullable CallerStack caller) implements PendingCall.Completion {
    @Override
    public void returned(@Nullable Object wireValue) {
        completions.run(() -> {
            try {
                future.complete(export.decode(wireValue));
            } catch (ConversionException e) {
                future.completeExceptionally(export.errors.failed(e, stack()));
            } catch (Throwable t) { // the border: even without memory for the value, the future must end
                future.completeExceptionally(t);
            }
        });
    }

    @Override
    public void raised(PythonError error) {
        fail(stack -> export.errors.raised(error, stack));
    }

    @Override
    public void failed(Supplier<? extends PyWorkerException> failure) {
        fail(stack -> export.errors.failed(failure.get(), stack));
    }

    private void fail(Function<CallerStack, Throwable> failure) {
        completions.run(() -> {
            try {
                future.completeExceptionally(failure.apply(stack()));
            } catch (Throwable t) { // the same border: there may be no memory for the exception
                future.completeExceptionally(t);
            }
        });
    }

    private CallerStack stack() {
        return CallerStack.orCurrent(caller);
    }
}
