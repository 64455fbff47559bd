package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.QueueFullException;
import io.pyworker.wire.PythonError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The call of one stream with its credit, between the pool and the consumer. Any thread may use it. */
final class StreamCall implements PendingCall.StreamCompletion {
    /** Stands for the wire value null. */
    static final Object NULL = new Object();

    /** Takes the elements, then their end. Must not block or throw. */
    interface Consumer {
        /** The wire value of the next element, or {@link #NULL}; on the interpreter's thread. */
        void item(Object wireValue);

        /** No more come, because of the failure if there is one; the exception is made by the thread that shows it to the user. */
        void ended(@Nullable Supplier<? extends Throwable> failure);
    }

    private final WorkerPool pool;
    private final CallErrors errors;
    private final @Nullable CallerStack caller;
    private final PendingCall call;
    private final Consumer consumer;
    private final StreamCredit credit = new StreamCredit(() -> call().demand());

    /**
     * A call that counts as pending from now on, and must be admitted.
     *
     * @param caller what its errors show; null for the stack of the thread that shows them
     */
    StreamCall(StreamRequest<?> request, @Nullable CallerStack caller, Consumer consumer) {
        pool = request.pool();
        errors = request.export().errors;
        this.caller = caller;
        this.consumer = consumer;
        call = request.newCall(this);
    }

    PendingCall call() {
        return call;
    }

    /**
     * Queues the call. Whatever hinders it fails it.
     *
     * @param mayBlock whether the thread may wait for room in the queue
     */
    void admit(boolean mayBlock) {
        try {
            pool.streams().add(this);
        } catch (QueueFullException e) {
            call.failed(() -> e);
            return;
        }
        pool.admit(call, mayBlock);
        if (call.isSettled()) { // perhaps before it was added
            pool.streams().remove(this);
        }
    }

    /** So many more elements are wanted. */
    void want(long more) {
        credit.add(more);
    }

    boolean isStarved() {
        return credit.isStarved();
    }

    long starvedNanos() {
        return credit.starvedNanos();
    }

    /** The consumer wants no more: its generator is closed. */
    void cancel() {
        call.cancel(new Cancellation(Cancellation.Reason.CANCELLED, true));
    }

    @Override
    public void item(@Nullable Object wireValue) {
        consumer.item(wireValue == null ? NULL : wireValue);
    }

    @Override
    public long takeCredit() {
        return credit.take();
    }

    @Override
    public void returned(@Nullable Object wireValue) {
        end(null);
    }

    @Override
    public void raised(PythonError error) {
        end(() -> errors.raised(error, caller()));
    }

    @Override
    public void failed(Supplier<? extends PyWorkerException> reason) {
        end(() -> errors.failed(reason.get(), caller()));
    }

    private CallerStack caller() {
        return CallerStack.orCurrent(caller);
    }

    private void end(@Nullable Supplier<? extends Throwable> failure) {
        pool.streams().remove(this);
        consumer.ended(failure);
    }
}
