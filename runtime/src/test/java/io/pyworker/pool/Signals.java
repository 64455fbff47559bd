package io.pyworker.pool;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A subscriber that writes down what it is told, and asks for nothing by itself. */
class Signals<T> implements Flow.Subscriber<T> {
    final List<T> items = new CopyOnWriteArrayList<>();
    final List<Throwable> errors = new CopyOnWriteArrayList<>();
    volatile int completions; // written by one thread at a time
    volatile Flow.@Nullable Subscription subscription;
    Consumer<Flow.Subscription> onSubscribe = given -> {};
    Consumer<T> onNext = item -> {};

    Flow.Subscription subscription() {
        return Objects.requireNonNull(subscription);
    }

    boolean ended() {
        return completions > 0 || !errors.isEmpty();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        onSubscribe.accept(given);
    }

    @Override
    public void onNext(T item) {
        items.add(item);
        onNext.accept(item);
    }

    @Override
    public void onError(Throwable failure) {
        errors.add(failure);
    }

    @Override
    public void onComplete() {
        completions++;
    }
}
