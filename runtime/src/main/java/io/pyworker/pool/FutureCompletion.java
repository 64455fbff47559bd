package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Decodes a result and completes a future with it, on the configured executor and never on the interpreter's thread. */
record FutureCompletion<R>(PoolChannel.BoundExport<R> export, CompletableFuture<R> future, Executor executor)
        implements PendingCall.Completion {
    @Override
    public void returned(@Nullable Object wireValue) {
        complete(() -> {
            try {
                future.complete(PoolChannel.decode(export, wireValue));
            } catch (PyWorkerException e) {
                future.completeExceptionally(e);
            }
        });
    }

    @Override
    public void raised(PythonError error) {
        complete(() -> future.completeExceptionally(error.toException(export.target.name())));
    }

    @Override
    public void failed(PyWorkerException failure) {
        complete(() -> future.completeExceptionally(failure));
    }

    private void complete(Runnable completion) {
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException e) {
            // the user's executor is shut down or full: a future that never completes would be worse than a foreign
            // thread
            completion.run();
        }
    }
}
