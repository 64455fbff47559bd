package io.pyworker.binding;

import io.pyworker.CloseableIterator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries the calls of one proxy to its worker. Any thread may use it; arguments are copied before a method returns. */
public interface CallChannel {
    /**
     * Calls and waits.
     *
     * @return the result; null only where the export's result type allows it
     * @throws io.pyworker.PyWorkerException if the call has no result; or what the export's {@code errors} make of it, checked
     *     exceptions included
     */
    <R> @Nullable R call(Export<R> export, @Nullable Object... arguments);

    /** Calls and returns at once, never throwing: whatever goes wrong fails the future with a {@code PyWorkerException}, or what {@code errors} say. */
    <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments);

    /**
     * The elements of a stream: each subscription is a call of its own, with the same arguments, and cancelling it cancels that call.
     *
     * @throws io.pyworker.ConversionException if an argument is not of its type
     */
    <T> Flow.Publisher<T> publish(Export<T> export, @Nullable Object... arguments);

    /** Calls; the iterator waits for the elements. The deadline of blocking calls ({@code call_timeout}) counts until its end. */
    <T> CloseableIterator<T> iterate(Export<T> export, @Nullable Object... arguments);

    /** The same as a sequential, ordered stream, which cancels the call when it is closed. */
    <T> Stream<T> stream(Export<T> export, @Nullable Object... arguments);

    /**
     * Calls what makes an instance of the contract's class, and waits.
     *
     * @param proxy makes the proxy of the instance's own channel
     */
    <T> T construct(Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments);

    /** The same, returning at once. */
    <T> CompletableFuture<T> constructAsync(
            Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments);

    /** Calls a method of this channel's instance that gives another instance, and waits; null where Python gives none. */
    <T> @Nullable T obtain(Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments);

    /** The same, returning at once. */
    <T> CompletableFuture<T> obtainAsync(
            Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments);

    /** Releases this channel's instance, if it has one, when its calls have ended: later ones fail. Idempotent; returns at once. */
    void release();

    /** The same channel for calls that may take this long, waiting included, whatever their exports say. */
    CallChannel within(Duration deadline);

    /** The same channel for calls that all go to one interpreter, which the key's hash code chooses, as long as it lives. */
    CallChannel keyed(Object key);
}
