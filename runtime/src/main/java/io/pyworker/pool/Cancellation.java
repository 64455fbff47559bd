package io.pyworker.pool;

import io.pyworker.CallInterruptedException;
import io.pyworker.PyWorkerException;

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
        INTERRUPTED("the calling thread was interrupted");

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

    /** What the call's owner is told. */
    PyWorkerException exception(String call, Step step) {
        return new CallInterruptedException(call + ": " + reason.text + "; " + step.text + ".");
    }
}
