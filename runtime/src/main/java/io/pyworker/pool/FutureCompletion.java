package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decodes a result and completes a future with it, on the configured executor. */
record FutureCompletion<R>(PoolChannel.BoundExport<R> export, CompletableFuture<R> future, Completions completions)
        implements PendingCall.Completion {
    @Override
    public void returned(@Nullable Object wireValue) {
        completions.run(() -> {
            try {
                future.complete(export.decode(wireValue));
            } catch (Throwable t) { // the border: even without memory for the value, the future must end
                future.completeExceptionally(t);
            }
        });
    }

    @Override
    public void raised(PythonError error) {
        completions.run(() -> future.completeExceptionally(export.thrown(error)));
    }

    @Override
    public void failed(Supplier<? extends PyWorkerException> failure) {
        completions.run(() -> future.completeExceptionally(failure.get()));
    }
}
