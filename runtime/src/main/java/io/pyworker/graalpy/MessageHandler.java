package io.pyworker.graalpy;

import io.pyworker.engine.Interpreter;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one interpreter does for each message. Used by its thread only. */
final class MessageHandler {
    /** What an interpreter does after a message. */
    enum Next {
        /** It takes the next one, if it has not taken many. */
        MESSAGE,
        /** It gives the event loop its turn: a task is to hear something now, or a stream has used its own. */
        LOOP,
        /** It ends. */
        END
    }

    private static final Logger LOG = LoggerFactory.getLogger(MessageHandler.class);

    private final String interpreter;
    private final OutcomeListener listener;
    private final Mailbox mailbox;
    private final CurrentCall current;
    private final PythonSide python;
    private final HostCalls functions;
    private final LiveCalls calls;
    private final EventLoop loop;

    MessageHandler(
            String interpreter,
            OutcomeListener listener,
            Mailbox mailbox,
            CurrentCall current,
            PythonSide python,
            HostCalls functions,
            LiveCalls calls,
            EventLoop loop) {
        this.interpreter = interpreter;
        this.listener = listener;
        this.mailbox = mailbox;
        this.current = current;
        this.python = python;
        this.functions = functions;
        this.calls = calls;
        this.loop = loop;
    }

    Next handle(Message message) {
        if (message instanceof Message.Call call) {
            return call(call);
        }
        if (message instanceof Message.Demand demand) {
            return demand(demand.id());
        }
        if (message instanceof Message.Cancel cancel) {
            return cancel(cancel.id());
        }
        if (message instanceof Message.EndStream end) {
            endProduction(end.id());
            return Next.LOOP;
        }
        if (message instanceof Message.Stop) {
            return Next.END;
        }
        if (message instanceof Message.Reply reply) {
            functions.reply(reply.number());
        } else if (message instanceof Message.Release release) {
            python.release(release.reference());
        } else if (message instanceof Message.Abandon abandon) {
            abandon(abandon.id());
        } else {
            deliver(message);
        }
        return Next.MESSAGE;
    }

    private Next call(Message.Call call) {
        if (!calls.begin(call)) {
            return Next.MESSAGE;
        }
        long id = call.id();
        try {
            Object value = current.execute(id, () -> python.call(call));
            if (WireValues.STREAMING.equals(value)) {
                return beginStream(id);
            }
            if (WireValues.PENDING.equals(value)) {
                loop.begin();
            } else {
                calls.over(id, new Outcome.Returned(id, value));
            }
        } catch (PolyglotException e) {
            calls.escaped(id, e);
        } catch (ConversionFailure | OutOfMemoryError e) {
            calls.over(id, new Outcome.Raised(id, Escaped.uncopied(e)));
        }
        return Next.MESSAGE;
    }

    private Next beginStream(long id) {
        boolean onLoop = python.isPending(id);
        if (onLoop) {
            loop.begin();
        }
        calls.streams.begin(id, onLoop);
        return demand(id);
    }

    private Next demand(long id) {
        if (!calls.streams.resumes(id)) {
            return Next.MESSAGE;
        }
        if (calls.streams.isOnLoop(id)) {
            python.produce(id); // wakes its task: nothing of the call's is executed, so nothing may be interrupted
        } else {
            step(id, () -> produce(id));
        }
        return Next.LOOP;
    }

    /** Whether the stream has ended. */
    private boolean produce(long id) {
        PythonSide.Production production = python.produce(id);
        if (production == PythonSide.Production.ON_LOOP) {
            loop.begin();
            calls.streams.goesOnLoop(id);
        }
        return production == PythonSide.Production.OVER;
    }

    private Next cancel(long id) {
        if (calls.isLive(id)) { // else an interrupt was faster
            listener.accept(new Outcome.Cancelling(id)); // before it cleans up, so that it has its time for that
            endProduction(id);
        }
        calls.wasCancelled(id);
        return Next.LOOP;
    }

    private void endProduction(long id) {
        if (!python.cancel(id)) {
            step(id, () -> python.closeStream(id));
        }
    }

    /** Executes what may end a stream. */
    private void step(long id, Supplier<Boolean> ends) {
        try {
            if (current.executeStep(id, ends)) {
                calls.over(id, new Outcome.Returned(id, null));
            }
        } catch (PolyglotException e) {
            calls.escaped(id, e);
        }
    }

    private void abandon(long id) {
        if (python.abandon(id) || calls.isLive(id)) {
            calls.over(id, new Outcome.Stopped(id));
        }
    }

    /** Python gives messages to the functions that want them, and says what they raise. */
    private void deliver(Message message) {
        try {
            boolean onLoop = current.execute(
                    Interpreter.MESSAGES,
                    () -> message instanceof Message.Post post ? python.post(post) : python.deliver());
            if (onLoop) {
                loop.begin();
            }
        } catch (PolyglotException e) {
            PythonError error = Escaped.errorUnlessOver(e);
            python.recover(error.message(), e.isInterrupted());
            calls.reportOfNoCall(Interpreter.MESSAGES, error);
            mailbox.send(new Message.Deliver()); // others may have waited behind the one that it was given
        } catch (OutOfMemoryError e) {
            LOG.warn("{}: a message was lost, because it does not fit into memory", interpreter);
        }
    }
}
