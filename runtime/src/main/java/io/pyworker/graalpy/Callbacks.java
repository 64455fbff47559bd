package io.pyworker.graalpy;

import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** What Python tells and asks about its calls. Nothing here throws into Python. Used by the interpreter's thread only. */
final class Callbacks {
    // immutable
    private final OutcomeListener listener;
    private final LiveCalls calls;
    private final EventLoop loop;
    private final HostCalls functions;

    // confined to the interpreter's thread
    private String imported = "";

    Callbacks(OutcomeListener listener, LiveCalls calls, EventLoop loop, HostCalls functions) {
        this.listener = listener;
        this.calls = calls;
        this.loop = loop;
        this.functions = functions;
    }

    /** As one object, under the names that Python has for them. */
    ProxyObject toPython() {
        return ProxyObject.fromMap(Map.<String, Object>of(
                "settle", (ProxyExecutable) this::settle,
                "fail", (ProxyExecutable) this::fail,
                "emit", (ProxyExecutable) this::emit,
                "importing", (ProxyExecutable) this::importing,
                "enter", (ProxyExecutable) this::enter,
                "leave", (ProxyExecutable) this::leave,
                "is_cancelled", (ProxyExecutable) this::isCancelled,
                "seconds_left", (ProxyExecutable) this::secondsLeft,
                "report", (ProxyExecutable) this::report,
                "functions", functions.toPython()));
    }

    /** The module whose import began last. */
    String imported() {
        return imported;
    }

    /** A call that ended later has a result: (call id, wire value). */
    private @Nullable Object settle(Value... arguments) {
        long id = arguments[0].asLong();
        Outcome outcome;
        try {
            outcome = new Outcome.Returned(id, WireValues.fromPython(arguments[1]));
        } catch (ConversionFailure | OutOfMemoryError e) {
            outcome = new Outcome.Raised(id, Escaped.uncopied(e));
        }
        calls.over(id, outcome);
        return null;
    }

    /** A call has failed: (call id, its error as a body). */
    private @Nullable Object fail(Value... arguments) {
        long id = arguments[0].asLong();
        calls.over(id, new Outcome.Raised(id, error(arguments[1])));
        return null;
    }

    /** A stream has its next element: (call id, wire value); whether to go on now. */
    private Object emit(Value... arguments) {
        long id = arguments[0].asLong();
        LiveStream stream = calls.streams.going(id);
        if (stream == null) {
            return false;
        }
        try {
            listener.accept(new Outcome.Item(id, WireValues.fromPython(arguments[1])));
        } catch (ConversionFailure | OutOfMemoryError e) {
            calls.breakOff(id, Escaped.uncopied(e));
            return false;
        }
        return calls.streams.goesOn(stream, loop.runs());
    }

    /** A module is about to be imported: (its name). */
    private @Nullable Object importing(Value... arguments) {
        imported = arguments[0].asString();
        return null;
    }

    /** A step of a call's task is about to be executed: (call id); the call that was executed until now. */
    private Object enter(Value... arguments) {
        return loop.enterStep(arguments[0].asLong());
    }

    /** The step is over: (the call that was executed before). */
    private @Nullable Object leave(Value... arguments) {
        loop.leaveStep(arguments[0].asLong());
        return null;
    }

    /** Whether a call was asked to end: (call id). */
    private Object isCancelled(Value... arguments) {
        return calls.isCancelled(arguments[0].asLong());
    }

    /** The time until a call's deadline, negative without one: (call id). */
    private Object secondsLeft(Value... arguments) {
        return calls.secondsLeft(arguments[0].asLong());
    }

    /** Something failed that belongs to no call: (its error as a body). */
    private @Nullable Object report(Value... arguments) {
        listener.accept(new Outcome.Reported(error(arguments[0])));
        return null;
    }

    private PythonError error(Value body) {
        try {
            return PythonError.parse(WireValues.bytes(body), functions::thrown);
        } catch (ConversionFailure | OutOfMemoryError e) {
            return Escaped.uncopied(e);
        }
    }
}
