package io.pyworker.pool;

import io.pyworker.pool.PoolChannel.BoundExport;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a stream, from a call of its own for each subscription.
 *
 * @param arguments wire values, which no call consumes
 */
record CallPublisher<T>(
        WorkerPool pool, BoundExport<T> export, @Nullable Object[] arguments, Optional<Duration> deadline)
        implements Flow.Publisher<T> {
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        new CallSubscription<>(export, pool.completions(), subscriber)
                .begin(
                        subscriber,
                        consumer ->
                                new StreamCall(pool, export.target, BoundExport.copied(arguments), deadline, consumer));
    }
}
