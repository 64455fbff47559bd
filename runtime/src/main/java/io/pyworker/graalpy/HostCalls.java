package io.pyworker.graalpy;

import io.pyworker.binding.PyType;
import io.pyworker.engine.CallChain;
import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Codec;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import io.pyworker.wire.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Executor executor;
    private final MainScope main;
    private final OutcomeListener listener;
    private final CurrentCall current;
    private final BooleanSupplier killed;
    private final Mailbox mailbox;
    private final PythonSide python;

    /** Calls that have begun and are not over: only these can have things. */
    private final Set<Long> live = new HashSet<>();

    private final CallTable<Throwable> thrown = new CallTable<>();

    /** The calls that Python awaits. */
    private final CallTable<HostCall> awaited = new CallTable<>();

    /** Takes replies itself, while nobody takes messages. Read by any thread. */
    private volatile @Nullable Thread awaiting;

    private HostReply.@Nullable Failed failure;

    /**
     * The calls of one interpreter.
     *
     * @param main what may be called by name
     * @param killed whether it is to end, whatever it waits for; its thread is unparked then
     */
    HostCalls(
            Executor executor,
            MainScope main,
            OutcomeListener listener,
            CurrentCall current,
            BooleanSupplier killed,
            Mailbox mailbox,
            PythonSide python) {
        this.executor = executor;
        this.main = main;
        this.listener = listener;
        this.current = current;
        this.killed = killed;
        this.mailbox = mailbox;
        this.python = python;
    }

    /** As one object, under the names that Python has for them. */
    ProxyObject toPython() {
        return ProxyObject.fromMap(Map.<String, Object>ofEntries(
                entry("call", this::call),
                entry("begin", this::begin),
                entry("cancel", this::cancel),
                entry("keep", this::keep),
                entry("release", this::release),
                entry("failure", this::failure),
                entry("find", this::find),
                entry("describe", this::describe),
                entry("await_reply", this::awaitReply),
                entry("result", this::awaitedResult),
                entry("post", this::post),
                entry("deliver", this::deliver)));
    }

    private static Map.Entry<String, Object> entry(String name, ProxyExecutable function) {
        return Map.entry(name, function);
    }

    /** Calls and waits: (handle or path, wire values); gives a wire value or {@code FAILED}. */
    private Object call(Value... arguments) {
        Thread waiter = Thread.currentThread();
        Callee callee = callee(arguments[0]);
        HostCall call = prepared(callee, arguments, true, () -> LockSupport.unpark(waiter));
        if (call == null) {
            return python.failed;
        }
        listener.waitsFor(call.chain);
        try {
            return isTaken(call, callee) ? awaited(call) : python.failed;
        } finally {
            listener.waitsFor(null);
        }
    }

    /** What comes of it, unless it would be waited for for ever. */
    private Object awaited(HostCall call) {
        for (int i = 0; i < SPINS && !call.isDone(); i++) {
            Thread.onSpinWait();
        }
        Optional<String> deadlock = call.isDone() ? Optional.empty() : call.chain.deadlock();
        if (deadlock.isPresent()) {
            call.cancel(true);
            failure = HostReply.Failed.because(
                    "refused",
                    "it would wait for ever: " + deadlock.get()
                            + ". Make one of the objects concurrent, or await the function (aio).");
            return python.failed;
        }
        await(call);
        return result(call);
    }

    /** Calls and goes on: (handle or path, wire values); gives the number of the reply, or -1 for a failure. */
    private Object begin(Value... arguments) {
        long[] number = new long[1];
        Callee callee = callee(arguments[0]);
        HostCall call = prepared(callee, arguments, false, () -> replied(number[0]));
        if (call == null) {
            return -1L;
        }
        number[0] = awaited.add(call.caller, call);
        if (!isTaken(call, callee)) {
            awaited.remove(number[0]);
            return -1L;
        }
        return number[0];
    }

    private void replied(long number) {
        mailbox.send(new Message.Reply(number));
        LockSupport.unpark(awaiting);
    }

    /** A function by its handle, or by its path. */
    private @Nullable Callee callee(Value id) {
        if (id.isString()) {
            return Callee.named(id.asString(), main);
        }
        HostFunction function = python.functions.find(id.asLong());
        return function == null ? null : new Callee(function, null);
    }

    /** The call, or null for a failure. */
    private @Nullable HostCall prepared(@Nullable Callee callee, Value[] arguments, boolean waits, Runnable whenDone) {
        if (callee == null) {
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
        HostFunction function = callee.function();
        CallChain chain = listener.chain(current.id()).function(function.name(), callee.queue(), waits);
        return new HostCall(current.id(), function, wire, chain, whenDone);
    }

    /** Whether the executor takes it. */
    private boolean isTaken(HostCall call, @Nullable Callee callee) {
        MainQueue queue = callee == null ? null : callee.queue();
        try {
            if (queue == null) {
                executor.execute(call);
            } else {
                queue.execute(call, executor, call.chain);
            }
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

    /** Which meaning a path has now, as {@link MainScope#number} has it: (path). */
    private Object find(Value... arguments) {
        return main.number(arguments[0].asString());
    }

    /** What a path stands for, or which names there are if it stands for nothing, as a body: (path). */
    private Object describe(Value... arguments) {
        String path = arguments[0].asString();
        MainMember member = path.isEmpty() ? null : main.find(path);
        Map<String, Object> description =
                member == null ? Map.of("kind", "none", "names", List.copyOf(main.names())) : member.description();
        return python.toPython(DESCRIPTION.encode(description));
    }

    /** Python posts a message: (wire value); gives why it was not taken: {@code refused} or {@code memory}, or an empty text. */
    private Object post(Value... arguments) {
        try {
            return listener.post(WireValues.fromPython(arguments[0])) ? "" : "refused";
        } catch (ConversionFailure | OutOfMemoryError e) {
            return "memory";
        }
    }

    /** Python has something that takes messages now. */
    private @Nullable Object deliver(Value... arguments) {
        mailbox.send(new Message.Deliver());
        return null;
    }

    /**
     * Waits for one of the replies that Python awaits, for hooks, during which nobody takes messages: (seconds at most, negative without
     * bound); gives its number, -1 if the time is over first.
     */
    private Object awaitReply(Value... arguments) {
        double seconds = arguments[0].asDouble();
        long end = System.nanoTime() + (long) (Math.abs(seconds) * 1e9);
        awaiting = Thread.currentThread();
        try {
            long number = awaited.first(HostCall::isDone);
            while (number < 0 && !killed.getAsBoolean() && (seconds < 0 || end - System.nanoTime() > 0)) {
                LockSupport.parkNanos(this, seconds < 0 ? Long.MAX_VALUE : end - System.nanoTime());
                Thread.interrupted(); // meant for an earlier call; left set, it would turn the wait into a spin
                number = awaited.first(HostCall::isDone);
            }
            return number;
        } finally {
            awaiting = null;
        }
    }

    /** What Python gets of a call that it awaited: (number). The reply that the mailbox brings then finds nobody. */
    private Object awaitedResult(Value... arguments) {
        return awaitedResult(arguments[0].asLong());
    }

    private Object awaitedResult(long number) {
        HostCall call = awaited.remove(number);
        return call == null ? python.failed : result(call);
    }

    /** A reply is there. Tasks that outlive the call which they awaited it for hear that it is over, if they still await it. */
    void reply(long number) {
        failure = null;
        python.reply(number, awaitedResult(number));
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
