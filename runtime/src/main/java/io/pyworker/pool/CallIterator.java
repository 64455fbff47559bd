package io.pyworker.pool;

import io.pyworker.CloseableIterator;
import io.pyworker.engine.CallChain;
import io.pyworker.engine.CallbackThread;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one call, for the thread that asks for them: it decodes them and waits for them. The call goes ahead by one element at
 * first, and by 256 at most. Any thread may close it.
 */
final class CallIterator<T> implements CloseableIterator<T>, StreamCall.Consumer {
    private static final int LARGEST_WINDOW = 256;

    // immutable
    private final WorkerPool pool;
    private final BoundExport<T> export;
    private final StreamCall call;
    private final ManagedWait news = new ManagedWait(this::hasNews);

    // any thread
    private final Queue<Object> items = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Supplier<? extends Throwable> failure;
    private volatile boolean ended;
    private volatile boolean closed;

    // confined to the thread that asks
    private @Nullable T next;
    private int window = 1;
    private int underWay;
    private long taken;

    /** Makes the call, which is to be admitted afterwards. */
    CallIterator(StreamRequest<T> request) {
        pool = request.pool();
        export = request.export();
        call = new StreamCall(request, null, this);
    }

    StreamCall call() {
        return call;
    }

    @Override
    public boolean hasNext() {
        if (closed) {
            return false;
        }
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(export.target.name() + ": the stream has ended or was closed");
        }
        T item = next;
        next = null;
        return item;
    }

    @Override
    public void close() {
        closed = true;
        call.cancel();
        news.wake();
    }

    @Override
    public void item(Object wireValue) {
        items.add(wireValue);
        news.wake();
    }

    @Override
    public void ended(@Nullable Supplier<? extends Throwable> reason) {
        failure = reason;
        ended = true;
        news.wake();
    }

    private boolean hasNews() {
        return !items.isEmpty() || ended || closed;
    }

    /** The next element; null at the end. */
    private @Nullable T advance() {
        PoolChannel.refuseToWait(export.target.name(), pool);
        passOnDemand();
        Object wireValue = awaitItem(CallbackThread.chain());
        if (wireValue != null) {
            return decoded(wireValue);
        }
        boolean wasClosed = closed;
        closed = true;
        Supplier<? extends Throwable> reason = failure;
        if (reason != null && !wasClosed) {
            throw PoolChannel.unchecked(reason.get());
        }
        return null;
    }

    private T decoded(Object wireValue) {
        underWay--;
        try {
            return export.decodeItem(wireValue, taken++);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** In batches: half of the window must be free. */
    private void passOnDemand() {
        if (underWay <= window / 2) {
            call.want(window - underWay);
            underWay = window;
            window = Math.min(window * 2, LARGEST_WINDOW);
        }
    }

    /** Null at the end. The thread may run the last of a chain. */
    private @Nullable Object awaitItem(@Nullable CallChain chain) {
        if (chain == null || hasNews()) {
            return awaitItem();
        }
        try {
            new AwaitedCall(call.call(), pool, this::hasNews).waitIn(chain);
            return awaitItem();
        } finally {
            chain.waitFor(null);
        }
    }

    /** An interrupt cancels the call, and the end of that is waited for, too. */
    private @Nullable Object awaitItem() {
        Object wireValue = items.poll();
        if (wireValue == null) {
            news.await(() -> call.call().cancel(new Cancellation(Cancellation.Reason.INTERRUPTED, true)));
            wireValue = items.poll(); // the last ones come before the end
        }
        return wireValue;
    }
}
