package io.pyworker.pool;

import io.pyworker.engine.Engine;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An engine whose interpreters have a thread, on which each call is a stream of 0 up to its argument. */
final class CountingEngine implements Engine {
    @Override
    public Interpreter start(InterpreterSpec spec, OutcomeListener listener) {
        Counter counter = new Counter(listener);
        counter.run(() -> listener.accept(new Outcome.Ready(FakeEngine.report(spec, Map.of()))));
        return counter;
    }

    private static final class Counter implements Interpreter {
        private final OutcomeListener listener;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        // confined to the thread
        private final Map<Long, long[]> live = new HashMap<>(); // next, end

        Counter(OutcomeListener listener) {
            this.listener = listener;
        }

        void run(Runnable work) {
            thread.execute(work);
        }

        @Override
        public void send(Message message) {
            if (message instanceof Message.Call call) {
                run(() -> begin(call));
            } else if (message instanceof Message.Demand demand) {
                run(() -> produce(demand.id()));
            } else if (message instanceof Message.Stop) {
                kill();
            }
        }

        private void begin(Message.Call call) {
            if (listener.begin(call.id())) {
                live.put(call.id(), new long[] {0, (Long) call.arguments()[0]});
                produce(call.id());
            }
        }

        private void produce(long id) {
            long[] state = live.get(id);
            if (state == null) {
                return;
            }
            for (long credit = listener.takeCredit(id); credit > 0; credit--) {
                if (state[0] < state[1]) {
                    listener.accept(new Outcome.Item(id, state[0]++));
                }
                if (credit == 1) {
                    credit += listener.takeCredit(id);
                }
                if (state[0] == state[1]) {
                    break;
                }
            }
            if (state[0] == state[1]) {
                live.remove(id);
                listener.accept(new Outcome.Returned(id, null));
            }
        }

        @Override
        public void cancel(long id) {
            run(() -> {
                if (live.remove(id) != null) {
                    listener.accept(new Outcome.Stopped(id));
                }
            });
        }

        @Override
        public Interruption interrupt(long id, Duration step, Duration bound) {
            return Interruption.NOT_EXECUTED;
        }

        @Override
        public Runnable interruptionOfMessages(Duration bound) {
            return () -> {};
        }

        @Override
        public void kill() {
            if (!thread.isShutdown()) {
                run(() -> listener.accept(new Outcome.Ended(null)));
                thread.shutdown();
            }
        }

        @Override
        public boolean awaitEnd(Duration bound) throws InterruptedException {
            return thread.awaitTermination(bound.toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS);
        }
    }
}
