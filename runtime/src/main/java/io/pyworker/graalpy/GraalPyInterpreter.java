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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    // written by the interpreter's thread, read by any
    private volatile @Nullable PythonSide python;

    // written by any thread
    private final AtomicBoolean killed = new AtomicBoolean();

    // confined to the interpreter's thread
    private boolean loopRuns;

    private String imported = "";

    GraalPyInterpreter(InterpreterSpec spec, OutcomeListener listener) {
        this.spec = spec;
        this.listener = listener;
        thread = new InterpreterThread(this::run, "pyworker-" + spec.name());
    }

    void start() {
        thread.start();
    }

    @Override
    public void send(Message message) {
        mailbox.send(message);
    }

    @Override
    public void kill() {
        if (!killed.compareAndSet(false, true)) {
            return;
        }
        mailbox.send(new Message.Stop()); // ends the wait of a thread that is idle
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
            if (!killed.get() && boot(side)) {
                serve(side);
            }
        } catch (Throwable t) { // the border of the thread: whatever ended it is the outcome
            cause = t;
        } finally {
            python = null;
            ended.countDown();
            listener.accept(new Outcome.Ended(killed.get() ? null : cause));
        }
    }

    private boolean boot(PythonSide side) {
        StartReport report;
        try {
            report = StartReport.of(spec, side.start(spec, this::settle, this::fail, this::importing));
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

    private void serve(PythonSide side) {
        double delay = NOTHING_TO_PUMP;
        while (!killed.get()) {
            if (delay != 0) {
                mailbox.await(delay < 0 ? -1 : (long) (delay * 1e9));
            }
            for (int taken = 0; taken < CALLS_PER_TURN; taken++) {
                Message message = mailbox.poll();
                if (message == null) {
                    break;
                }
                if (!handle(side, message)) {
                    return;
                }
            }
            delay = loopRuns ? pump(side) : NOTHING_TO_PUMP;
        }
    }

    /** Whether to go on. */
    private boolean handle(PythonSide side, Message message) {
        if (message instanceof Message.Call call) {
            call(side, call);
            return true;
        }
        if (!killed.get()) {
            side.stop();
        }
        return false;
    }

    private void call(PythonSide side, Message.Call call) {
        if (!listener.begin(call.id())) {
            return;
        }
        try {
            Object value = side.call(call);
            if (WireValues.PENDING.equals(value)) {
                loopRuns = true;
            } else {
                listener.accept(new Outcome.Returned(call.id(), value));
            }
        } catch (PolyglotException e) {
            Escaped.rethrowIfOver(e);
            PythonError error = Escaped.error(e);
            loopRuns |= side.recover(error.message()) >= 0;
            listener.accept(new Outcome.Raised(call.id(), error));
        } catch (ConversionFailure | OutOfMemoryError e) {
            listener.accept(new Outcome.Raised(call.id(), Escaped.uncopied(e)));
        }
    }

    /** One turn of the loop. If an error that Python cannot catch hits a task, that call fails, and the others go on. */
    private double pump(PythonSide side) {
        try {
            return side.pump();
        } catch (PolyglotException e) {
            Escaped.rethrowIfOver(e);
            PythonError error = Escaped.error(e);
            long hit = side.recover(error.message());
            if (hit >= 0) {
                side.end(hit);
                listener.accept(new Outcome.Raised(hit, error));
            } else {
                LOG.warn("{}: a task that belongs to no call failed: {}", spec.name(), error.message());
            }
            return 0;
        }
    }

    private @Nullable Object importing(Value... arguments) {
        imported = arguments[0].asString();
        return null;
    }

    private void end(long id) {
        PythonSide side = python;
        if (side != null) {
            side.end(id);
        }
    }

    /** Python delivers a result: (call id, wire value). Never throws into Python. */
    private @Nullable Object settle(Value... arguments) {
        long id = arguments[0].asLong();
        end(id);
        Object value;
        try {
            value = WireValues.fromPython(arguments[1]);
        } catch (ConversionFailure | OutOfMemoryError e) {
            listener.accept(new Outcome.Raised(id, Escaped.uncopied(e)));
            return null;
        }
        listener.accept(new Outcome.Returned(id, value));
        return null;
    }

    /** Python delivers an error: (call id, its description as a body). Never throws into Python. */
    private @Nullable Object fail(Value... arguments) {
        long id = arguments[0].asLong();
        end(id);
        PythonError error;
        try {
            error = PythonError.parse(WireValues.bytes(arguments[1]));
        } catch (ConversionFailure | OutOfMemoryError e) {
            error = Escaped.uncopied(e);
        }
        listener.accept(new Outcome.Raised(id, error));
        return null;
    }
}
