package io.pyworker.graalpy;

import io.pyworker.binding.PyType;
import io.pyworker.engine.Interpreter;
import io.pyworker.wire.Codec;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import io.pyworker.wire.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * The calls that one interpreter makes to functions of the main side. They run on the executor of callbacks; the interpreter waits, or
 * goes on and gets a {@link Message.Reply}. What Python calls here never throws: it returns the object {@code FAILED}, and Python fetches
 * the failure. Used by the interpreter's thread only.
 */
final class HostCalls {
    private static final Codec<Object> DESCRIPTION = Codec.of(PyType.ANY);

    /** A function that takes no time is done before a thread could be put to sleep and woken; on one core nobody else could do it. */
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 2_000 : 0;

    private final Interpreter interpreter;
    private final Executor executor;
    private final CurrentCall current;
    private final BooleanSupplier killed;
    private final Mailbox mailbox;
    private final PythonSide python;

    /** Calls that have begun and are not over: only these can have things. */
    private final Set<Long> live = new HashSet<>();

    private final CallTable<Throwable> thrown = new CallTable<>();

    /** The calls that Python awaits. */
    private final CallTable<HostCall> awaited = new CallTable<>();

    private HostReply.@Nullable Failed failure;

    /**
     * The calls of one interpreter.
     *
     * @param killed whether it is to end, whatever it waits for; its thread is unparked then
     */
    HostCalls(
            Interpreter interpreter,
            Executor executor,
            CurrentCall current,
            BooleanSupplier killed,
            Mailbox mailbox,
            PythonSide python) {
        this.interpreter = interpreter;
        this.executor = executor;
        this.current = current;
        this.killed = killed;
        this.mailbox = mailbox;
        this.python = python;
    }

    /** As one object, under the names that Python has for them. */
    ProxyObject toPython() {
        return ProxyObject.fromMap(Map.<String, Object>of(
                "call", (ProxyExecutable) this::call,
                "begin", (ProxyExecutable) this::begin,
                "cancel", (ProxyExecutable) this::cancel,
                "keep", (ProxyExecutable) this::keep,
                "release", (ProxyExecutable) this::release,
                "failure", (ProxyExecutable) this::failure));
    }

    /** Calls and waits: (handle, wire values); gives a wire value or {@code FAILED}. */
    private Object call(Value... arguments) {
        Thread waiter = Thread.currentThread();
        HostCall call = prepared(arguments, interpreter, () -> LockSupport.unpark(waiter));
        if (call == null || !isTaken(call)) {
            return python.failed;
        }
        await(call);
        return result(call);
    }

    /** Calls and goes on: (handle, wire values); gives the number of the reply, or -1 for a failure. */
    private Object begin(Value... arguments) {
        long[] number = new long[1];
        HostCall call = prepared(arguments, null, () -> mailbox.send(new Message.Reply(number[0])));
        if (call == null) {
            return -1L;
        }
        number[0] = awaited.add(call.caller, call);
        if (!isTaken(call)) {
            awaited.remove(number[0]);
            return -1L;
        }
        return number[0];
    }

    /** The call, or null for a failure. */
    private @Nullable HostCall prepared(Value[] arguments, @Nullable Interpreter waiting, Runnable whenDone) {
        HostFunction function = python.functions.find(arguments[0].asLong());
        if (function == null) {
            failure = HostReply.Failed.because("over", "");
            return null;
        }
        @Nullable Object[] wire = new Object[arguments.length - 1];
        try {
            for (int i = 0; i < wire.length; i++) {
                wire[i] = WireValues.fromPython(arguments[i + 1]);
            }
        } catch (ConversionFailure e) {
            failure = HostReply.Failed.because("conversion", e.describe("args"));
            return null;
        } catch (OutOfMemoryError e) {
            failure = HostReply.Failed.because("refused", "the arguments do not fit into the memory of the process");
            return null;
        }
        return new HostCall(current.id(), function, wire, waiting, whenDone);
    }

    /** Whether the executor takes it. */
    private boolean isTaken(HostCall call) {
        try {
            executor.execute(call);
            return true;
        } catch (RuntimeException | Error e) { // full, shut down, or no thread to be had
            failure = HostReply.Failed.because(
                    "refused",
                    "the executor of callbacks does not take it ("
                            + e.getClass().getName() + "): see Workers.builder().callbackExecutor(...)");
            return false;
        }
    }

    /** Waits until it is done. An interrupt that is meant for the current call, and the interpreter's end, cancel it. */
    private void await(HostCall call) {
        for (int i = 0; i < SPINS && !call.isDone(); i++) {
            Thread.onSpinWait();
        }
        while (!call.isDone()) {
            boolean interrupted =
                    Thread.interrupted() && current.isBeingInterrupted(); // else an earlier one left it behind
            if (interrupted || killed.getAsBoolean()) {
                call.cancel(true);
                Thread.currentThread().interrupt(); // it has yet to hit Python
                return;
            }
            LockSupport.park(call);
        }
    }

    /** What Python gets of a call that is done. */
    private Object result(HostCall call) {
        HostReply reply = call.reply();
        if (reply instanceof HostReply.Returned returned) {
            return python.toPython(returned.wire());
        }
        HostReply.Failed failed = (HostReply.Failed) reply;
        Throwable cause = failed.thrown();
        failure =
                cause != null && live.contains(call.caller) ? failed.numbered(thrown.add(call.caller, cause)) : failed;
        return python.failed;
    }

    /** What went wrong last, as a body: its length, or its memory. */
    private Object failure(Value... arguments) {
        HostReply.Failed failed = Objects.requireNonNullElse(failure, HostReply.Failed.because("over", ""));
        failure = null;
        return python.toPython(DESCRIPTION.encode(failed.description()));
    }

    /** A reply is there. Tasks that outlive the call which they awaited it for hear that it is over, if they still await it. */
    void reply(long number) {
        HostCall call = awaited.remove(number);
        failure = null;
        python.reply(number, call == null ? python.failed : result(call));
    }

    /** Python does not await it any more: (number). */
    private @Nullable Object cancel(Value... arguments) {
        HostCall call = awaited.remove(arguments[0].asLong());
        if (call != null) {
            call.cancel(true);
        }
        return null;
    }

    /** Lets a function outlive its call: (handle); gives whether it is there. */
    private Object keep(Value... arguments) {
        return python.functions.keep(arguments[0].asLong());
    }

    /** Ends a function, kept or not: (handle). */
    private @Nullable Object release(Value... arguments) {
        python.functions.remove(arguments[0].asLong());
        return null;
    }

    /** What a callback threw, by the number that Python was given with it; null if its call is over. */
    @Nullable
    Throwable thrown(long number) {
        return thrown.find(number);
    }

    void begun(long call) {
        live.add(call);
    }

    /** Whether a call has begun and is not over. */
    boolean isLive(long call) {
        return live.contains(call);
    }

    /** A call is over: its functions end, and what it awaits is interrupted, which tasks that it has left behind are told. */
    void end(long call) {
        live.remove(call);
        python.functions.end(call);
        thrown.end(call);
        awaited.keepAll(call).forEach(each -> each.cancel(true));
    }

    /** The interpreter ends. */
    void endAll() {
        awaited.endAll().forEach(each -> each.cancel(true));
    }

    /** What it holds: functions, kept functions, exceptions, calls that are awaited. */
    List<Integer> counts() {
        return List.of(python.functions.size(), python.functions.keptCount(), thrown.size(), awaited.size());
    }
}
