package io.pyworker.graalpy;

import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.graalpy.MessageHandler.Next;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform thread that owns one GraalPy context for life, takes messages from its mailbox and gives the event loop its turns. */
final class GraalPyInterpreter implements Interpreter {
    private static final Logger LOG = LoggerFactory.getLogger(GraalPyInterpreter.class);

    /** How many calls are taken before the event loop gets its turn. */
    private static final int CALLS_PER_TURN = 64;

    // immutable
    private final InterpreterSpec spec;
    private final OutcomeListener listener;
    private final Thread thread;
    private final Mailbox mailbox = new Mailbox();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CurrentCall current;

    // written by the interpreter's thread, read by any
    private volatile @Nullable PythonSide python;
    private volatile @Nullable HostCalls functions;
    private volatile @Nullable LiveCalls calls;

    // written by any thread
    private final AtomicBoolean killed = new AtomicBoolean();

    /** Calls that have begun and were asked to end. */
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

    GraalPyInterpreter(InterpreterSpec spec, OutcomeListener listener) {
        this.spec = spec;
        this.listener = listener;
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
    public Interruption interrupt(long id, Duration step, Duration bound) {
        PythonSide running = python;
        return running == null ? Interruption.NOT_EXECUTED : current.interrupt(id, step, running.context, bound);
    }

    @Override
    public Runnable interruptionOfMessages(Duration bound) {
        PythonSide running = python;
        if (running == null) {
            return () -> {};
        }
        Supplier<Interruption> attempt = current.interruptionOfThisStep(MESSAGES, running.context, bound);
        return () -> {
            var unused = attempt.get();
        };
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
            live(side);
        } catch (Throwable t) { // the border of the thread: whatever ended it is the outcome
            cause = t;
        } finally {
            python = null;
            calls = null;
            HostCalls left = functions;
            if (left != null) {
                left.endAll();
            }
            ended.countDown();
            listener.accept(new Outcome.Ended(killed.get() ? null : cause));
        }
    }

    private void live(PythonSide side) {
        HostCalls host = new HostCalls(spec.callbacks(), spec.main(), listener, current, killed::get, mailbox, side);
        LiveCalls live = new LiveCalls(listener, mailbox, side, host, cancelled, killed::get);
        EventLoop loop = new EventLoop(side, current, live);
        functions = host;
        calls = live;
        if (killed.get() || !boot(side, new Callbacks(listener, live, loop, host), loop)) {
            return;
        }
        serve(new MessageHandler(spec.name(), listener, mailbox, current, side, host, live, loop), loop);
        if (!killed.get()) {
            side.stop();
        }
    }

    /** Whether it is ready. */
    private boolean boot(PythonSide side, Callbacks callbacks, EventLoop loop) {
        StartReport report;
        try {
            report = StartReport.of(spec, side.start(spec, callbacks));
        } catch (PolyglotException e) {
            if (!killed.get()) {
                listener.accept(new Outcome.Refused(Escaped.refusal(spec, callbacks.imported(), e)));
            }
            return false;
        }
        listener.accept(report.outcome());
        if (report.coroutines()) {
            loop.begin();
        }
        return report.isReady();
    }

    private void serve(MessageHandler handler, EventLoop loop) {
        double delay = EventLoop.NOTHING_TO_PUMP;
        while (!killed.get()) {
            if (delay != 0) {
                mailbox.await(delay < 0 ? -1 : (long) (delay * 1e9));
            }
            if (!takeMessages(handler)) {
                return;
            }
            delay = loop.pump();
        }
    }

    /** Takes messages until it is the loop's turn; false at the end. */
    private boolean takeMessages(MessageHandler handler) {
        Next next = Next.MESSAGE;
        for (int taken = 0; taken < CALLS_PER_TURN && next == Next.MESSAGE; taken++) {
            Message message = mailbox.poll();
            next = message == null ? Next.LOOP : handler.handle(message);
        }
        return next != Next.END;
    }

    /** What calls have left behind, for tests: see {@link LiveCalls#counts}. */
    List<Integer> callCounts() {
        LiveCalls live = calls;
        return live == null ? List.of() : live.counts();
    }

    /** What callbacks have left behind, for tests: see {@link HostCalls#counts}. */
    List<Integer> callbackCounts() {
        HostCalls host = functions;
        return host == null ? List.of() : host.counts();
    }
}
