package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription and its call (Reactive Streams 1.0.4). Signals are given by one thread of the completions' executor at a time, the
 * <em>drain</em>; any thread may request, cancel, or bring elements and their end. Of what was requested, 1,024 elements at most are
 * under way.
 */
final class CallSubscription<T> implements Flow.Subscription, StreamCall.Consumer {
    private static final Logger LOG = LoggerFactory.getLogger(CallSubscription.class);
    private static final int BUFFER = 1024;

    private enum Drain {
        IDLE,
        RUNS,
        RUNS_AGAIN
    }

    // immutable
    private final BoundExport<T> export;
    private final Completions completions;

    // any thread
    private final AtomicReference<Drain> drain = new AtomicReference<>(Drain.RUNS); // until onSubscribe has returned
    private final AtomicLong requested = new AtomicLong(); // and not passed on to the call
    private final Queue<Object> items = new ConcurrentLinkedQueue<>();
    private volatile @Nullable End end;
    private volatile boolean cancelled;
    private volatile boolean misused;

    // written before the drain begins
    private volatile @Nullable StreamCall call;

    // confined to the drain
    private Flow.@Nullable Subscriber<? super T> subscriber;
    private long underWay;
    private long delivered;

    private record End(@Nullable Supplier<? extends Throwable> failure) {}

    CallSubscription(BoundExport<T> export, Completions completions, Flow.Subscriber<? super T> subscriber) {
        this.export = export;
        this.completions = completions;
        this.subscriber = subscriber;
    }

    /** Signals the subscription, then starts the call, unless it was cancelled there. */
    void begin(Flow.Subscriber<? super T> to, Function<StreamCall.Consumer, StreamCall> calling) {
        try {
            to.onSubscribe(this);
        } catch (Throwable t) { // the border to the user's code
            misbehaved(t);
        }
        if (!cancelled) {
            call(calling);
        }
        drain.set(Drain.RUNS_AGAIN);
        completions.run(this::drain);
    }

    private void call(Function<StreamCall.Consumer, StreamCall> calling) {
        StreamCall made;
        try {
            made = calling.apply(this);
        } catch (PyWorkerException e) { // its object was closed
            ended(() -> e);
            return;
        }
        call = made;
        made.admit(false);
        if (cancelled) {
            made.cancel();
        }
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            misused = true;
        } else {
            requested.getAndUpdate(now -> now + count < 0 ? Long.MAX_VALUE : now + count);
        }
        wake();
    }

    @Override
    public void cancel() {
        cancelled = true;
        StreamCall under = call;
        if (under != null) {
            under.cancel();
        }
        wake();
    }

    @Override
    public void item(Object wireValue) {
        items.add(wireValue);
        wake();
    }

    @Override
    public void ended(@Nullable Supplier<? extends Throwable> failure) {
        end = new End(failure);
        wake();
    }

    /** Lets the drain look again. A drain that runs again sees what was written before this. */
    private void wake() {
        if (drain.get() != Drain.RUNS_AGAIN && drain.getAndSet(Drain.RUNS_AGAIN) == Drain.IDLE) {
            completions.run(this::drain);
        }
    }

    private void drain() {
        do {
            drain.set(Drain.RUNS);
            signal();
        } while (!drain.compareAndSet(Drain.RUNS, Drain.IDLE));
    }

    private void signal() {
        for (Flow.Subscriber<? super T> to = subscriber; to != null; to = subscriber) {
            if (cancelled) {
                forget();
            } else if (misused) {
                fail(
                        to,
                        new IllegalArgumentException(
                                export.target.name() + ": request(n) needs a positive n (Reactive Streams, rule 3.9)"));
            } else if (!next(to)) {
                return;
            }
        }
        items.clear();
    }

    /** Signals the next element or the end; false if neither is there. */
    private boolean next(Flow.Subscriber<? super T> to) {
        passOnRequests();
        End seen = end; // before the last look for elements, which come before it
        Object wireValue = items.poll();
        if (wireValue != null) {
            deliver(to, wireValue);
        } else if (seen != null) {
            terminate(to, seen);
        } else {
            return false;
        }
        return true;
    }

    /** In batches: half of the buffer must be free. */
    private void passOnRequests() {
        long wanted = Math.min(requested.get(), BUFFER - underWay);
        StreamCall under = call;
        if (wanted > 0 && underWay <= BUFFER / 2 && under != null) {
            requested.getAndUpdate(now -> now == Long.MAX_VALUE ? now : now - wanted);
            underWay += wanted;
            under.want(wanted);
        }
    }

    private void deliver(Flow.Subscriber<? super T> to, Object wireValue) {
        T item;
        try {
            item = export.decodeItem(wireValue, delivered);
        } catch (Throwable t) { // the border: even without memory for the value, the stream must end
            fail(to, t);
            return;
        }
        underWay--;
        delivered++;
        try {
            to.onNext(item);
        } catch (Throwable t) { // as above
            misbehaved(t);
        }
    }

    private void fail(Flow.Subscriber<? super T> to, Throwable failure) {
        terminate(to, new End(() -> failure));
        cancel();
    }

    private void terminate(Flow.Subscriber<? super T> to, End seen) {
        forget();
        try {
            if (seen.failure == null) {
                to.onComplete();
            } else {
                to.onError(seen.failure.get());
            }
        } catch (Throwable t) { // as above
            misbehaved(t);
        }
    }

    private void misbehaved(Throwable t) {
        StreamCall under = call;
        String interpreter = under == null ? null : under.call().holder();
        LOG.warn(
                "{}: a subscriber of {} threw, so it is cancelled",
                interpreter == null ? "no interpreter yet" : interpreter,
                export.target.name(),
                t);
        cancel();
    }

    private void forget() {
        subscriber = null;
    }
}
