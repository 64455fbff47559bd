package io.pyworker.pool;

import static io.pyworker.Interleavings.expect;

import io.pyworker.Interleavings;
import io.pyworker.Interleavings.Race;
import io.pyworker.PyWorkerException;
import io.pyworker.QueueFullException;
import io.pyworker.WorkerClosedException;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.CallLimits.WhenFull;
import io.pyworker.wire.PythonError;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that come, begin and fail at the same moment: a queue is never over its capacity, and no room is lost. */
class AdmissionRacesTest {
    private static final Target TARGET = new Target("com.acme.Echo", 0, "Echo.echo");

    /** A queue with room for one, and three calls. */
    private static final class Queue implements PendingCall.Completion {
        final Admission admission;
        final PendingCall first = call();
        final PendingCall second = call();
        final PendingCall third = call();

        Queue(WhenFull whenFull) {
            admission = new Admission("text", new CallLimits(1, whenFull, Optional.empty(), 256));
        }

        private PendingCall call() {
            return new PendingCall(TARGET, new Object[0], this, new PendingCall.Journey() {
                @Override
                public void leftQueue() {
                    admission.left();
                }

                @Override
                public void begun() {}

                @Override
                public void ended(CallCounts.Ending how) {
                    admission.wakeBlocked();
                }
            });
        }

        void admit(PendingCall call, boolean mayBlock) {
            try {
                admission.admit(call, mayBlock);
            } catch (QueueFullException e) {
                call.failed(() -> e);
            }
            checkBound();
        }

        void begin(PendingCall call) {
            call.begin();
            checkBound();
        }

        void close(PendingCall call) {
            call.failed(() -> new WorkerClosedException("closed"));
        }

        private int inQueue() {
            return (int) List.of(first, second, third).stream()
                    .filter(PendingCall::isQueued)
                    .count();
        }

        private void checkBound() {
            expect(admission.queued() <= 1, "over capacity: " + admission.queued());
        }

        /** When all is quiet, room is taken by what is in the queue only. */
        void check() {
            expect(admission.queued() == inQueue(), "counted " + admission.queued() + ", there are " + inQueue());
        }

        @Override
        public void returned(@Nullable Object wireValue) {}

        @Override
        public void raised(PythonError error) {}

        @Override
        public void failed(Supplier<? extends PyWorkerException> failure) {}
    }

    @Test
    void whatHasNoRoomIsRejected() {
        Interleavings.explore(() -> {
            Queue queue = new Queue(WhenFull.REJECT);
            return new Race(
                    List.of(
                            () -> queue.admit(queue.first, false),
                            () -> queue.admit(queue.second, false),
                            () -> queue.begin(queue.first)),
                    () -> {
                        queue.check();
                        expect(!queue.second.isQueued() || !queue.first.isQueued(), "both are in");
                    });
        });
    }

    @Test
    void theOldestIsPushedOut() {
        Interleavings.explore(() -> {
            Queue queue = new Queue(WhenFull.SHED);
            queue.admit(queue.first, false);
            return new Race(
                    List.of(
                            () -> queue.admit(queue.second, false),
                            () -> queue.admit(queue.third, false),
                            () -> queue.begin(queue.first)),
                    () -> {
                        queue.check();
                        expect(queue.inQueue() == 1, "in the queue: " + queue.inQueue());
                    });
        });
    }

    @Test
    void whoWaitsForRoomGetsIt() {
        Interleavings.explore(() -> {
            Queue queue = new Queue(WhenFull.BLOCK);
            queue.admit(queue.first, false);
            return new Race(List.of(() -> queue.admit(queue.second, true), () -> queue.begin(queue.first)), () -> {
                queue.check();
                expect(queue.second.isQueued(), "got no room");
            });
        });
    }

    @Test
    void whoWaitsForRoomStopsWhenItsCallIsSettled() {
        Interleavings.explore(() -> {
            Queue queue = new Queue(WhenFull.BLOCK);
            queue.admit(queue.first, false);
            return new Race(List.of(() -> queue.admit(queue.second, true), () -> queue.close(queue.second)), () -> {
                queue.check();
                expect(queue.first.isQueued() && queue.second.isSettled(), "the wrong one is in");
            });
        });
    }
}
