package io.pyworker.binding;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries the calls of one proxy to its worker. Any thread may use it; arguments are copied before a method returns. */
public interface CallChannel {
    /**
     * Calls and waits.
     *
     * @return the result; null only where the export's result type allows it
     * @throws io.pyworker.PyWorkerException if the call has no result
     */
    <R> @Nullable R call(Export<R> export, @Nullable Object... arguments);

    /** The same channel for calls that may take this long, waiting included, whatever their exports say. */
    CallChannel within(Duration deadline);

    /** Calls and returns at once, never throwing: whatever goes wrong fails the future with a {@code PyWorkerException}. */
    <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments);
}
