package io.pyworker.pool;

import io.pyworker.engine.Engine;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.ReadyReport;
import io.pyworker.wire.ReadyReport.NamedFunction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** An engine whose interpreters do what a test tells them, on the test's thread. */
final class FakeEngine implements Engine {
    static final String CONTRACT = "com.acme.Echo";

    final List<FakeInterpreter> interpreters = new CopyOnWriteArrayList<>();

    @Nullable
    Error failure;

    @Override
    public Interpreter start(InterpreterSpec spec, OutcomeListener listener) {
        if (failure != null) {
            throw failure;
        }
        FakeInterpreter interpreter = new FakeInterpreter(spec, listener);
        interpreters.add(interpreter);
        return interpreter;
    }

    /** What an interpreter says that fits its specification. */
    static ReadyReport report(InterpreterSpec spec, Map<String, NamedFunction> names) {
        return new ReadyReport(
                Map.of(CONTRACT, 10),
                Map.of(CONTRACT, "0"),
                names,
                2,
                1,
                false,
                "3.12",
                ReadyReport.PYWORKER,
                ReadyReport.BODY,
                spec.config().pythonDigest());
    }

    static final class FakeInterpreter implements Interpreter {
        final InterpreterSpec spec;
        final OutcomeListener listener;
        final List<Message> messages = new ArrayList<>();
        final CountDownLatch ended = new CountDownLatch(1);
        volatile boolean stopsWhenAsked = true;
        volatile boolean diesWhenKilled = true;

        /** What an interrupt of a call does; whether the interpreter executes it. */
        volatile LongPredicate interrupt = id -> false;

        /** Whether what it executes is a step of a task. */
        /** How long it has been in one step of a task; for ever if it executes none. */
        volatile Duration inStep = ChronoUnit.FOREVER.getDuration();

        /** Hears of each message, on the thread that sends it. */
        volatile Consumer<Message> whenSent = message -> {};

        final List<Long> cancelled = new CopyOnWriteArrayList<>();

        FakeInterpreter(InterpreterSpec spec, OutcomeListener listener) {
            this.spec = spec;
            this.listener = listener;
        }

        void becomeReady() {
            becomeReady(Map.of());
        }

        /** With these functions to be called by name, through slot 2. */
        void becomeReady(Map<String, NamedFunction> names) {
            listener.accept(new Outcome.Ready(report(spec, names)));
        }

        List<Message.Call> calls() {
            synchronized (messages) {
                return messages.stream()
                        .filter(Message.Call.class::isInstance)
                        .map(Message.Call.class::cast)
                        .toList();
            }
        }

        void returnValue(int call, Object value) {
            long id = calls().get(call).id();
            listener.begin(id);
            listener.accept(new Outcome.Returned(id, value));
        }

        void end(Throwable cause) {
            ended.countDown();
            listener.accept(new Outcome.Ended(cause));
        }

        @Override
        public void send(Message message) {
            synchronized (messages) {
                messages.add(message);
            }
            whenSent.accept(message);
            if (message instanceof Message.Stop && stopsWhenAsked) {
                end(null);
            }
        }

        void begin(int call) {
            listener.begin(calls().get(call).id());
        }

        void stopped(long id) {
            listener.accept(new Outcome.Stopped(id));
        }

        boolean wasSent(Message message) {
            synchronized (messages) {
                return messages.contains(message);
            }
        }

        @Override
        public void cancel(long id) {
            cancelled.add(id);
        }

        @Override
        public Interruption interrupt(long id, Duration step, Duration bound) {
            if (step.compareTo(inStep) > 0) {
                return Interruption.SPARED;
            }
            return interrupt.test(id) ? Interruption.ATTEMPTED : Interruption.NOT_EXECUTED;
        }

        @Override
        public Runnable interruptionOfMessages(Duration bound) {
            return () -> interrupt.test(MESSAGES);
        }

        @Override
        public void kill() {
            if (diesWhenKilled && ended.getCount() > 0) {
                end(null);
            }
        }

        @Override
        public boolean awaitEnd(Duration bound) throws InterruptedException {
            return ended.await(bound.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
