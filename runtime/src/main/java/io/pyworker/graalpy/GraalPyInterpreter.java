package io.pyworker.graalpy;

import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform thread that owns one GraalPy context for life, takes messages from its mailbox and pumps the event loop. */
final class GraalPyInterpreter implements Interpreter {
    private static final Logger LOG = LoggerFactory.getLogger(GraalPyInterpreter.class);

    /** How many calls are taken before the event loop gets its turn. */
    private static final int CALLS_PER_TURN = 64;

    private static final double NOTHING_TO_PUMP = -1;

    // immutable
    private final InterpreterSpec spec;
    private final OutcomeListener listener;
    private final Thread thread;
    private final Mailbox mailbox = new Mailbox();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CurrentCall current;

    /** Calls that have begun and were asked to end. */
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

    // written by the interpreter's thread, read by any
    private volatile @Nullable PythonSide python;

    private volatile @Nullable HostCalls hostCalls;

    // written by any thread
    private final AtomicBoolean killed = new AtomicBoolean();

    // confined to the interpreter's thread
    private final Streams streams;
    private boolean loopRuns;

    /** How many calls were taken since the loop had its turn. */
    private int taken;

    /** The call whose task made the last step. */
    private long stepping = CurrentCall.NONE;

    private String imported = "";

    /** When the deadlines of calls are over, as {@code System.nanoTime} tells it. */
    private final Map<Long, Long> deadlines = new ConcurrentHashMap<>();

    GraalPyInterpreter(InterpreterSpec spec, OutcomeListener listener) {
        this.spec = spec;
        this.listener = listener;
        streams = new Streams(listener, mailbox, cancelled);
        thread = new InterpreterThread(this::run, "pyworker-" + spec.name());
        current = new CurrentCall(thread);
    }

    void start() {
        thread.start();
    }

    @Override
    public void send(Message message) {
        mailbox.send(message);
    }

    @Override
    public void cancel(long id) {
        cancelled.add(id);
        mailbox.sendUrgent(new Message.Cancel(id));
    }

    @Override
    public boolean interrupt(long id, Duration step, Duration bound) {
        PythonSide running = python;
        return running != null && current.interrupt(id, step, running.context, bound);
    }

    @Override
    public void kill() {
        if (!killed.compareAndSet(false, true)) {
            return;
        }
        mailbox.send(new Message.Stop()); // ends the wait of a thread that is idle
        LockSupport.unpark(thread); // or that waits for a callback
        PythonSide running = python;
        if (running != null) {
            // closing waits until the context's thread has left it, so it must not run on the caller's
            Thread closer = new Thread(() -> close(running), "pyworker-close-" + spec.name());
            closer.setDaemon(true);
            closer.start();
        }
    }

    private void close(PythonSide running) {
        try {
            running.close();
        } catch (RuntimeException e) {
            LOG.debug("closing {}", spec.name(), e); // it is over anyway
        }
    }

    @Override
    public boolean awaitEnd(Duration bound) throws InterruptedException {
        return ended.await(bound.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run() {
        Throwable cause = null;
        try (PythonSide side = new PythonSide(spec)) {
            python = side;
            HostCalls calls =
                    new HostCalls(spec.callbacks(), spec.main(), listener, current, killed::get, mailbox, side);
            hostCalls = calls;
            if (!killed.get() && boot(side, calls)) {
                serve(side, calls);
            }
        } catch (Throwable t) { // the border of the thread: whatever ended it is the outcome
            cause = t;
        } finally {
            python = null;
            HostCalls calls = hostCalls;
            if (calls != null) {
                calls.endAll();
            }
            ended.countDown();
            listener.accept(new Outcome.Ended(killed.get() ? null : cause));
        }
    }

    private boolean boot(PythonSide side, HostCalls calls) {
        Callbacks callbacks = new Callbacks(
                this::settle,
                this::fail,
                this::emit,
                this::importing,
                this::enter,
                this::leave,
                this::isCancelled,
                this::secondsLeft,
                this::report,
                calls);
        StartReport report;
        try {
            report = StartReport.of(spec, side.start(spec, callbacks));
        } catch (PolyglotException e) {
            if (!killed.get()) {
                listener.accept(new Outcome.Refused(Escaped.refusal(spec, imported, e)));
            }
            return false;
        }
        listener.accept(report.outcome());
        loopRuns = report.coroutines();
        return report.isReady();
    }

    private void serve(PythonSide side, HostCalls calls) {
        double delay = NOTHING_TO_PUMP;
        while (!killed.get()) {
            if (delay != 0) {
                mailbox.await(delay < 0 ? -1 : (long) (delay * 1e9));
            }
            for (taken = 0; taken < CALLS_PER_TURN; taken++) {
                Message message = mailbox.poll();
                if (message == null) {
                    break;
                }
                if (!handle(side, calls, message)) {
                    return;
                }
            }
            delay = loopRuns ? pump(side) : NOTHING_TO_PUMP;
        }
    }

    /** Whether to go on. */
    private boolean handle(PythonSide side, HostCalls calls, Message message) {
        if (message instanceof Message.Call call) {
            call(side, calls, call);
            return true;
        }
        if (message instanceof Message.Reply reply) {
            calls.reply(reply.number());
            return true;
        }
        if (message instanceof Message.Release release) {
            side.release(release.reference());
            return true;
        }
        if (message instanceof Message.Post || message instanceof Message.Deliver) {
            deliver(side, message);
            return true;
        }
        if (message instanceof Message.Demand demand) {
            demand(side, demand.id());
            return true;
        }
        if (message instanceof Message.Cancel cancel) {
            cancel(side, calls, cancel.id());
            return true;
        }
        if (message instanceof Message.Abandon abandon) {
            if (side.abandon(abandon.id()) || calls.isLive(abandon.id())) {
                over(abandon.id(), new Outcome.Stopped(abandon.id()));
            }
            return true;
        }
        if (!killed.get()) {
            side.stop();
        }
        return false;
    }

    /** Python gives messages to the functions that want them, and says what they raise. */
    private void deliver(PythonSide side, Message message) {
        try {
            loopRuns |= delivered(side, message);
        } catch (PolyglotException e) {
            PythonError error = Escaped.errorUnlessOver(e);
            side.recover(error.message(), e.isInterrupted());
            reportOfNoCall(MESSAGES, error);
            mailbox.send(new Message.Deliver()); // others may have waited behind the one that it was given
        } catch (OutOfMemoryError e) {
            LOG.warn("{}: a message was lost, because it does not fit into memory", spec.name());
        }
    }

    private boolean delivered(PythonSide side, Message message) {
        current.enter(MESSAGES);
        try {
            return message instanceof Message.Post post ? side.post(post) : side.deliver();
        } finally {
            current.enter(CurrentCall.NONE);
        }
    }

    /** What belongs to no call was ended by an error that Python cannot catch, or interrupted. */
    private void reportOfNoCall(long id, PythonError error) {
        String what = id == MESSAGES ? "an on_message function" : "a task that belongs to no call";
        listener.accept(new Outcome.Reported(error.withNote(what + " was ended")));
    }

    private void cancel(PythonSide side, HostCalls calls, long id) {
        taken = CALLS_PER_TURN; // its task hears of it now
        listener.accept(new Outcome.Cancelling(id)); // before it cleans up, so that it has its time for that
        if (!side.cancel(id)) {
            step(side, id, () -> side.closeStream(id));
        }
        if (!calls.isLive(id)) {
            cancelled.remove(id); // it ended while it was being cancelled
        }
    }

    private void demand(PythonSide side, long id) {
        if (!streams.resumes(id)) {
            return;
        }
        taken = CALLS_PER_TURN; // it has a turn of its own
        if (streams.isOnLoop(id)) {
            side.produce(id); // wakes its task: nothing of the call's is executed, so nothing may be interrupted
        } else {
            step(side, id, () -> produce(side, id));
        }
    }

    /** Whether the stream has ended. */
    private boolean produce(PythonSide side, long id) {
        PythonSide.Production production = side.produce(id);
        if (production == PythonSide.Production.ON_LOOP) {
            loopRuns = true;
            streams.goesOnLoop(id);
        }
        return production == PythonSide.Production.OVER;
    }

    /** Executes what may end a stream. */
    private void step(PythonSide side, long id, BooleanSupplier ends) {
        try {
            if (executed(id, ends)) {
                over(id, new Outcome.Returned(id, null));
            }
        } catch (PolyglotException e) {
            escaped(side, id, e);
        }
    }

    private boolean executed(long id, BooleanSupplier ends) {
        current.enter(id);
        try {
            return ends.getAsBoolean();
        } finally {
            current.enter(CurrentCall.NONE);
        }
    }

    private void call(PythonSide side, HostCalls calls, Message.Call call) {
        long id = call.id();
        if (!listener.begin(id)) {
            return;
        }
        calls.begun(id);
        try {
            Object value = entered(side, call);
            if (WireValues.PENDING.equals(value)) {
                loopRuns = true;
            } else if (WireValues.STREAMING.equals(value)) {
                boolean onLoop = side.isPending(id);
                loopRuns |= onLoop;
                streams.begin(id, onLoop);
                demand(side, id);
            } else {
                over(id, new Outcome.Returned(id, value));
            }
        } catch (PolyglotException e) {
            escaped(side, id, e);
        } catch (ConversionFailure | OutOfMemoryError e) {
            over(id, new Outcome.Raised(id, Escaped.uncopied(e)));
        }
    }

    /** An error that Python cannot catch hit a call, or it was interrupted. */
    private void escaped(PythonSide side, long id, PolyglotException e) {
        PythonError error = Escaped.errorUnlessOver(e);
        side.recover(error.message(), e.isInterrupted());
        side.abandon(id); // if it had begun to be a task or a stream
        over(id, stoppedOrRaised(id, e, error));
    }

    /** What comes afterwards is no longer this call: an interrupt that is in flight is waited for. */
    private @Nullable Object entered(PythonSide side, Message.Call call) {
        current.enter(call.id());
        if (call.deadlineNanos() != 0) {
            deadlines.put(call.id(), call.deadlineNanos());
        }
        try {
            return side.call(call);
        } finally {
            current.enter(CurrentCall.NONE);
        }
    }

    private static Outcome stoppedOrRaised(long id, PolyglotException e, PythonError error) {
        return e.isInterrupted() ? new Outcome.Stopped(id) : new Outcome.Raised(id, error);
    }

    /** One turn of the loop. If an error that Python cannot catch hits a task, that call fails, and the others go on. */
    private double pump(PythonSide side) {
        stepping = CurrentCall.NONE;
        try {
            return side.pump();
        } catch (PolyglotException e) {
            current.enter(CurrentCall.NONE);
            long id = stepping;
            PythonError error = Escaped.errorUnlessOver(e);
            long hit = side.recover(error.message(), e.isInterrupted());
            if (hit >= 0) {
                over(hit, stoppedOrRaised(hit, e, error));
            } else if (id == CurrentCall.NONE || id == MESSAGES) {
                reportOfNoCall(id, error);
            } else if (!side.isPending(id)) { // it was hit when it was about to deliver its outcome
                side.abandon(id);
                over(id, stoppedOrRaised(id, e, error));
            }
            return 0;
        }
    }

    private void over(long id, Outcome outcome) {
        end(id);
        if (killed.get() && outcome instanceof Outcome.Raised) {
            return; // it failed because it was killed: the pool knows why
        }
        listener.accept(outcome);
    }

    /** A call is over: what it shared is Java's alone again. */
    private void end(long id) {
        streams.end(id);
        if (cancelled.remove(id)) {
            mailbox.send(new Message.Abandon(id)); // an interrupt may have hit Python while it forgot the call
        }
        deadlines.remove(id);
        PythonSide side = python;
        if (side != null) {
            side.end(id);
        }
        HostCalls calls = hostCalls;
        if (calls != null) {
            calls.end(id);
        }
    }

    /** Python is about to execute a step of a call's task: (call id); returns the call that was executed until now. */
    private Object enter(Value... arguments) {
        stepping = arguments[0].asLong();
        return current.enterStep(stepping);
    }

    /** The step is over: (the call that was executed before). */
    private @Nullable Object leave(Value... arguments) {
        current.leaveStep(arguments[0].asLong());
        return null;
    }

    /** Whether a call was asked to end: (call id). */
    private Object isCancelled(Value... arguments) {
        return cancelled.contains(arguments[0].asLong());
    }

    /** The time until a call's deadline, negative without one: (call id). */
    private Object secondsLeft(Value... arguments) {
        Long deadline = deadlines.get(arguments[0].asLong());
        return deadline == null ? -1.0 : Math.max(0.0, (deadline - System.nanoTime()) / 1e9);
    }

    private @Nullable Object importing(Value... arguments) {
        imported = arguments[0].asString();
        return null;
    }

    /** Python delivers a result: (call id, wire value). Never throws into Python. */
    private @Nullable Object settle(Value... arguments) {
        long id = arguments[0].asLong();
        Outcome outcome;
        try {
            outcome = new Outcome.Returned(id, WireValues.fromPython(arguments[1]));
        } catch (ConversionFailure | OutOfMemoryError e) {
            outcome = new Outcome.Raised(id, Escaped.uncopied(e));
        }
        over(id, outcome);
        return null;
    }

    /** Python hands over the next element of a stream: (call id, wire value); whether to go on now. Never throws into Python. */
    private Object emit(Value... arguments) {
        long id = arguments[0].asLong();
        LiveStream stream = streams.going(id);
        if (stream == null) {
            return false;
        }
        try {
            listener.accept(new Outcome.Item(id, WireValues.fromPython(arguments[1])));
        } catch (ConversionFailure | OutOfMemoryError e) {
            mailbox.send(new Message.Cancel(id)); // Python has still to end it
            over(id, new Outcome.Raised(id, Escaped.uncopied(e)));
            return false;
        }
        return streams.goesOn(stream, loopRuns);
    }

    private @Nullable Throwable thrown(long number) {
        HostCalls calls = hostCalls;
        return calls == null ? null : calls.thrown(number);
    }

    /** What it holds for calls that have begun, for tests: cancellations, deadlines, streams, shared memory. */
    List<Integer> callCounts() {
        PythonSide side = python;
        return side == null
                ? List.of()
                : List.of(cancelled.size(), deadlines.size(), streams.size(), side.sharedCount());
    }

    /** What callbacks have left behind, for tests: see {@link HostCalls#counts}. */
    List<Integer> callbackCounts() {
        HostCalls calls = hostCalls;
        return calls == null ? List.of() : calls.counts();
    }

    /** Python delivers an error: (call id, its description as a body). Never throws into Python. */
    private @Nullable Object fail(Value... arguments) {
        long id = arguments[0].asLong();
        over(id, new Outcome.Raised(id, error(arguments[1])));
        return null;
    }

    /** Python tells an error that belongs to no call: (its description as a body). Never throws into Python. */
    private @Nullable Object report(Value... arguments) {
        listener.accept(new Outcome.Reported(error(arguments[0])));
        return null;
    }

    private PythonError error(Value body) {
        try {
            return PythonError.parse(WireValues.bytes(body), this::thrown);
        } catch (ConversionFailure | OutOfMemoryError e) {
            return Escaped.uncopied(e);
        }
    }
}
