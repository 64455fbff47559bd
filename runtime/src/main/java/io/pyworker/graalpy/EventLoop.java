package io.pyworker.graalpy;

import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import org.graalvm.polyglot.PolyglotException;

/** The event loop of one interpreter, and the steps of tasks that it executes. Used by the interpreter's thread only. */
final class EventLoop {
    /** What {@link #pump} gives if the loop has nothing to do before the next message. */
    static final double NOTHING_TO_PUMP = -1;

    // immutable
    private final PythonSide python;
    private final CurrentCall current;
    private final LiveCalls calls;
    private final OutcomeListener listener;

    // confined to the interpreter's thread
    private boolean runs;

    /** The call whose task made the last step. */
    private long stepping = CurrentCall.NONE;

    EventLoop(PythonSide python, CurrentCall current, LiveCalls calls, OutcomeListener listener) {
        this.python = python;
        this.current = current;
        this.calls = calls;
        this.listener = listener;
    }

    /** Whether there is one: tasks may wait for the interpreter. */
    boolean runs() {
        return runs;
    }

    /** There is a loop from now on, if there was none. */
    void begin() {
        runs = true;
    }

    /** A step of a call's task is about to be executed; gives the call that was executed until now. */
    long enterStep(long id) {
        stepping = id;
        return current.enterStep(id);
    }

    /** The step is over; {@code previous} is the call that was executed before. */
    void leaveStep(long previous) {
        current.leaveStep(previous);
    }

    /**
     * One turn. If an error that Python cannot catch hits a task, that call fails, and the others go on.
     *
     * @return the seconds until it wants the next one, 0 for at once, negative for nothing to do
     */
    double pump() {
        if (!runs) {
            return NOTHING_TO_PUMP;
        }
        stepping = CurrentCall.NONE;
        try {
            return python.pump();
        } catch (PolyglotException e) {
            current.enter(CurrentCall.NONE);
            failStep(e);
            return 0;
        }
    }

    private void failStep(PolyglotException e) {
        long id = stepping;
        PythonError error = Escaped.errorUnlessOver(e);
        long hit = python.recover(error.message(), e.isInterrupted());
        if (hit >= 0) {
            calls.over(hit, Escaped.outcome(hit, e, error));
        } else if (id == CurrentCall.NONE) {
            listener.accept(new Outcome.Reported(error.withNote("a task that belongs to no call was ended")));
        } else if (!python.isPending(id)) { // it was hit when it was about to deliver its outcome
            python.abandon(id);
            calls.over(id, Escaped.outcome(id, e, error));
        }
    }
}
