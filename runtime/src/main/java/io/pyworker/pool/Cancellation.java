package io.pyworker.pool;

import io.pyworker.CallInterruptedException;
import io.pyworker.DeadlineExceededException;
import io.pyworker.PyWorkerException;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants a call to end, and why.
 *
 * @param reason why
 * @param mayInterrupt whether more may be done than to ask
 */
record Cancellation(Reason reason, boolean mayInterrupt) {
    /** Why a call is cancelled. */
    enum Reason {
        /** The future was cancelled, or the stream closed. */
        CANCELLED("the call was cancelled"),
        /** The thread that waits was interrupted. */
        INTERRUPTED("the calling thread was interrupted"),
        /** {@code PyWorker.interrupt}. */
        WORKER("the worker was interrupted"),
        /** The deadline is over. */
        DEADLINE("the deadline was exceeded"),
        /** It is the stream that was starved longest when there were too many. */
        ABANDONED(
                "the stream was abandoned: of too many live ones (`streams` in the worker's limits) it had waited longest"
                        + " for its consumer; read streams to their end, close them, or raise the limit");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** What ended a cancelled call: the steps of the ladder. */
    enum Step {
        WITHDRAWN("the function had not begun"),
        COOPERATED("the function ended by itself"),
        INTERRUPTED("the function was interrupted"),
        GIVEN_UP("its coroutine did not end, and was given up"),
        REPLACED("the function did not stop, so its interpreter was replaced");

        private final String text;

        Step(String text) {
            this.text = text;
        }
    }

    /** Whether it may interrupt where the other may only ask. */
    boolean isStrongerThan(Cancellation other) {
        return mayInterrupt && !other.mayInterrupt;
    }

    /**
     * What the call's owner is told.
     *
     * @param call the call's name
     * @param step what ended it
     * @param clock how long it took, for a call with a deadline
     */
    PyWorkerException exception(String call, Step step, @Nullable CallClock clock) {
        String text = call + ": " + reason.text + "; " + step.text;
        if (reason != Reason.DEADLINE || clock == null) {
            return new CallInterruptedException(text + ".");
        }
        return new DeadlineExceededException(text + " (" + clock + ").", clock.queued(), clock.ran());
    }
}
