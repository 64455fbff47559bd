package io.pyworker.graalpy;

import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform thread that owns one GraalPy context for life, takes messages from its mailbox and pumps the event loop. */
final class GraalPyInterpreter implements Interpreter {
    private static final Logger LOG = LoggerFactory.getLogger(GraalPyInterpreter.class);

    /** Deep Python recursion takes Java stack; memory is only taken as it is used. */
    static final long STACK_BYTES = 16L << 20;

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
    private volatile boolean killed;

    // confined to the interpreter's thread
    private boolean loopRuns;

    GraalPyInterpreter(InterpreterSpec spec, OutcomeListener listener) {
        this.spec = spec;
        this.listener = listener;
        thread = new Thread(null, this::run, "pyworker-" + spec.name(), STACK_BYTES);
        thread.setDaemon(true);
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
        killed = true;
        mailbox.wake();
        PythonSide running = python;
        if (running != null) {
            // closing waits until the context's thread has left it, so it must not run on the caller's
            Thread closer = new Thread(running::close, "pyworker-close-" + spec.name());
            closer.setDaemon(true);
            closer.start();
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
            if (!killed && boot(side)) {
                serve(side);
            }
        } catch (Throwable t) { // the border of the thread: whatever ended it is the outcome
            cause = t;
        } finally {
            python = null;
            ended.countDown();
            listener.accept(new Outcome.Ended(killed ? null : cause));
        }
    }

    private boolean boot(PythonSide side) {
        StartReport report = StartReport.of(spec, side.start(spec, this::settle, this::fail));
        listener.accept(report.outcome());
        loopRuns = report.coroutines();
        return report.isReady();
    }

    private void serve(PythonSide side) {
        double delay = NOTHING_TO_PUMP;
        while (!killed) {
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
            delay = loopRuns ? side.pump() : NOTHING_TO_PUMP;
        }
    }

    /** Whether to go on. */
    private boolean handle(PythonSide side, Message message) {
        if (message instanceof Message.Call call) {
            call(side, call);
            return true;
        }
        side.stop();
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
            if (e.isExit() || e.isCancelled()) {
                throw e;
            }
            listener.accept(new Outcome.Raised(call.id(), escaped(e)));
        }
    }

    /** What Python could not catch: a refusal by the host, or a limit of the machine. The interpreter is still usable. */
    private static PythonError escaped(PolyglotException e) {
        if (e.isInternalError()) {
            LOG.debug("an error inside the interpreter", e);
        }
        String type = e.isResourceExhausted() ? "MemoryError" : "SystemError";
        return new PythonError(type, String.valueOf(e.getMessage()), List.of(), null);
    }

    private @Nullable Object settle(Value... arguments) {
        listener.accept(new Outcome.Returned(arguments[0].asLong(), WireValues.fromPython(arguments[1])));
        return null;
    }

    private @Nullable Object fail(Value... arguments) {
        byte[] error = WireValues.bytes(arguments[1]);
        listener.accept(new Outcome.Raised(arguments[0].asLong(), PythonError.parse(error)));
        return null;
    }
}
