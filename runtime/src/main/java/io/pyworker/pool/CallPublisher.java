package io.pyworker.pool;

import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a stream, from a call of its own for each subscription.
 *
 * @param caller where the method was called, if that is kept
 */
record CallPublisher<T>(StreamRequest<T> request, @Nullable CallerStack caller) implements Flow.Publisher<T> {
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        new CallSubscription<>(request.export(), request.pool().completions(), subscriber)
                .begin(subscriber, consumer -> new StreamCall(request, caller, consumer));
    }
}
