package io.pyworker.pool;

import static io.pyworker.Interleavings.expect;

import io.pyworker.Interleavings;
import io.pyworker.Interleavings.Race;
import io.pyworker.PyWorkerException;
import io.pyworker.WorkerClosedException;
import io.pyworker.pool.Cancellation.Reason;
import io.pyworker.wire.PythonError;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who settles a call at the same moment: it is settled once, begins at most once, and leaves its queue if it was in it. */
class SettleOnceTest {
    private static final Supplier<PyWorkerException> CLOSED = () -> new WorkerClosedException("closed");

    /** A call whose way is counted. */
    private static final class Counted implements PendingCall.Completion, PendingCall.Journey {
        final AtomicInteger enqueued = new AtomicInteger();
        final AtomicInteger begun = new AtomicInteger();
        final AtomicInteger told = new AtomicInteger();
        final AtomicInteger leftQueue = new AtomicInteger();
        final AtomicInteger ended = new AtomicInteger();
        final PendingCall call =
                new PendingCall(new Target("com.acme.Echo", 0, "Echo.echo"), new Object[0], this, this);

        void enqueue() {
            if (call.enqueue()) {
                enqueued.incrementAndGet();
            }
        }

        void serve() {
            if (call.begin()) {
                call.returned(1L);
            }
        }

        void cancel() {
            call.cancel(new Cancellation(Reason.CANCELLED, true));
        }

        void close() {
            call.failed(CLOSED);
        }

        void shed() {
            call.withdraw(CLOSED);
        }

        void check() {
            expect(told.get() == 1, "told " + told + " times");
            expect(ended.get() == 1, "ended " + ended + " times");
            expect(leftQueue.get() == enqueued.get(), "enqueued " + enqueued + ", left the queue " + leftQueue);
            expect(begun.get() <= enqueued.get(), "begun " + begun + " times");
            expect(call.isSettled() && !call.isQueued(), "not settled");
        }

        @Override
        public void returned(@Nullable Object wireValue) {
            told.incrementAndGet();
        }

        @Override
        public void raised(PythonError error) {
            told.incrementAndGet();
        }

        @Override
        public void failed(Supplier<? extends PyWorkerException> failure) {
            told.incrementAndGet();
        }

        @Override
        public void leftQueue() {
            leftQueue.incrementAndGet();
        }

        @Override
        public void begun() {
            begun.incrementAndGet();
        }

        @Override
        public void ended(CallCounts.Ending how) {
            ended.incrementAndGet();
        }
    }

    @Test
    void itsInterpreterAndClose() {
        Interleavings.explore(() -> {
            Counted counted = new Counted();
            counted.enqueue();
            return new Race(List.of(counted::serve, counted::close), counted::check);
        });
    }

    @Test
    void itsInterpreterItsOwnerAndClose() {
        Interleavings.explore(() -> {
            Counted counted = new Counted();
            counted.enqueue();
            return new Race(List.of(counted::serve, counted::cancel, counted::close), counted::check);
        });
    }

    @Test
    void itsInterpreterItsOwnerAndAFullQueue() {
        Interleavings.explore(() -> {
            Counted counted = new Counted();
            counted.enqueue();
            return new Race(List.of(counted::serve, counted::shed, counted::cancel), () -> {
                if (counted.begun.get() == 0) {
                    expect(counted.leftQueue.get() == 1, "never left the queue");
                }
                counted.check();
            });
        });
    }

    @Test
    void itsOwnerAndCloseWhileItIsAdmitted() {
        Interleavings.explore(() -> {
            Counted counted = new Counted();
            return new Race(List.of(counted::enqueue, counted::cancel, counted::close), counted::check);
        });
    }
}
