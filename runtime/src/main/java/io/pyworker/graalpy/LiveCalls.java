package io.pyworker.graalpy;

import io.pyworker.engine.Interpreter;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.PolyglotException;

/**
 * The calls of one interpreter that have begun and are not over, with what they have until they end: deadlines, streams, functions,
 * shared memory. Used by the interpreter's thread only, {@link #counts} excepted.
 */
final class LiveCalls {
    // immutable
    private final OutcomeListener listener;
    private final Mailbox mailbox;
    private final PythonSide python;
    private final HostCalls functions;
    private final BooleanSupplier killed;

    // written by any thread: calls that were asked to end
    private final Set<Long> cancelled;

    // confined to the interpreter's thread
    final Streams streams;

    /** When the deadlines of calls are over, as {@code System.nanoTime} tells it. Any thread may ask how many there are. */
    private final Map<Long, Long> deadlines = new ConcurrentHashMap<>();

    /**
     * Those of one interpreter.
     *
     * @param functions what they call on the main side
     * @param cancelled those that were asked to end; any thread adds to it
     * @param killed whether the interpreter is to end
     */
    LiveCalls(
            OutcomeListener listener,
            Mailbox mailbox,
            PythonSide python,
            HostCalls functions,
            Set<Long> cancelled,
            BooleanSupplier killed) {
        this.listener = listener;
        this.mailbox = mailbox;
        this.python = python;
        this.functions = functions;
        this.cancelled = cancelled;
        this.killed = killed;
        streams = new Streams(listener, mailbox, cancelled);
    }

    /** Whether the call may be entered, which then is live; not if it was withdrawn. */
    boolean begin(Message.Call call) {
        if (!listener.begin(call.id())) {
            return false;
        }
        functions.begun(call.id());
        if (call.deadlineNanos() != 0) {
            deadlines.put(call.id(), call.deadlineNanos());
        }
        return true;
    }

    boolean isLive(long id) {
        return functions.isLive(id);
    }

    /** Whether it was asked to end. */
    boolean isCancelled(long id) {
        return cancelled.contains(id);
    }

    /** The time until its deadline, negative without one. */
    double secondsLeft(long id) {
        Long deadline = deadlines.get(id);
        return deadline == null ? -1.0 : Math.max(0.0, (deadline - System.nanoTime()) / 1e9);
    }

    /** It was asked to end, and Python has heard of it: nobody remembers that of one that is over by then. */
    void wasCancelled(long id) {
        if (!isLive(id)) {
            cancelled.remove(id);
        }
    }

    /** A stream fails that Python has still to end. */
    void breakOff(long id, PythonError error) {
        mailbox.send(new Message.EndStream(id));
        over(id, new Outcome.Raised(id, error));
    }

    /** An error that Python cannot catch hit a call, or it was interrupted. */
    void escaped(long id, PolyglotException e) {
        PythonError error = Escaped.errorUnlessOver(e);
        python.recover(error.message(), e.isInterrupted());
        python.abandon(id); // if it had begun to be a task or a stream
        cancelled.remove(id); // so that it is not told to forget the call once more
        over(id, Escaped.outcome(id, e, error));
    }

    /** What belongs to no call was ended by an error that Python cannot catch, or interrupted; {@code id} is its own, or none. */
    void reportOfNoCall(long id, PythonError error) {
        String what = id == Interpreter.MESSAGES ? "an on_message function" : "a task that belongs to no call";
        listener.accept(new Outcome.Reported(error.withNote(what + " was ended")));
    }

    /** The call has that outcome: what it had ends, and what it shared is Java's alone again. */
    void over(long id, Outcome outcome) {
        end(id);
        if (killed.getAsBoolean() && outcome instanceof Outcome.Raised) {
            return; // it failed because it was killed: the pool knows why
        }
        listener.accept(outcome);
    }

    private void end(long id) {
        streams.end(id);
        if (cancelled.remove(id)) {
            mailbox.send(new Message.Abandon(id)); // an interrupt may have hit Python while it forgot the call
        }
        deadlines.remove(id);
        python.end(id);
        functions.end(id);
    }

    /** How many cancellations, deadlines, streams and pieces of shared memory there are. */
    List<Integer> counts() {
        return List.of(cancelled.size(), deadlines.size(), streams.size(), python.sharedCount());
    }
}
