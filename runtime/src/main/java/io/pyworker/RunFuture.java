package io.pyworker;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is made of a run's end. Cancelling it cancels the run. */
final class RunFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final CompletableFuture<?> run;

    private RunFuture(CompletableFuture<?> run) {
        this.run = run;
    }

    /** Completes with what the function makes of the run's value, or of what it failed with; fails with what that throws. */
    static <R, T extends @Nullable Object> RunFuture<T> of(
            CompletableFuture<R> run, BiFunction<@Nullable R, @Nullable Throwable, T> end) {
        RunFuture<T> future = new RunFuture<>(run);
        CompletableFuture<?> unused = run.handle(end).whenComplete(future::end);
        return future;
    }

    private void end(@Nullable T value, @Nullable Throwable failure) {
        if (failure == null) {
            complete(value);
        } else {
            completeExceptionally(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        if (cancelled) {
            run.cancel(mayInterrupt);
        }
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
