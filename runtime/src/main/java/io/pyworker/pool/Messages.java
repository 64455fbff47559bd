package io.pyworker.pool;

import io.pyworker.ConversionException;
import io.pyworker.binding.PyType;
import io.pyworker.engine.MainQueue;
import io.pyworker.wire.Codec;
import io.pyworker.wire.ConversionFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Python and main post to one another: first in, first out per direction. Up to 1,000 messages wait on either way until there is
 * somebody to take them; one more, and the oldest is dropped. Any thread may use it.
 */
final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final int MOST_WAITING = 1_000;
    private static final Codec<Object> ANY = Codec.of(PyType.ANY);

    /** What came from Python: a wire value, and from where. */
    private record Incoming(String interpreter, @Nullable Object wire) {}

    private final String worker;
    private final Executor executor;
    private final MainQueue turns = new MainQueue();

    // guarded by this
    private final Deque<Incoming> incoming = new ArrayDeque<>();
    private final Deque<Optional<Object>> outgoing = new ArrayDeque<>();
    private @Nullable Consumer<Object> listener;
    private boolean saidIncoming;
    private boolean saidOutgoing;

    /**
     * Those of a worker.
     *
     * @param executor where the listener runs
     */
    Messages(String worker, Executor executor) {
        this.worker = worker;
        this.executor = executor;
    }

    /**
     * The wire value of a message to a worker.
     *
     * @throws ConversionException if it has none
     */
    static @Nullable Object encoded(@Nullable Object message, String worker) {
        try {
            return ANY.encode(message);
        } catch (ConversionFailure e) {
            throw new ConversionException("post to worker '" + worker + "': " + e.describe("message"), e.getCause());
        }
    }

    /** Hears what Python posts from now on, and what waits, in the place of whoever did before. */
    void listen(Consumer<Object> consumer) {
        int turnsToTake;
        synchronized (this) {
            listener = consumer;
            turnsToTake = incoming.size();
        }
        for (int i = 0; i < turnsToTake; i++) {
            takeTurn();
        }
    }

    /** Python has posted a wire value. Never throws. */
    void receive(String interpreter, @Nullable Object wire) {
        if (isHeard(new Incoming(interpreter, wire))) {
            takeTurn();
        }
    }

    /** Adds a message to those that wait; whether somebody listens. */
    private synchronized boolean isHeard(Incoming message) {
        incoming.add(message);
        if (listener != null) {
            return true;
        }
        if (incoming.size() > MOST_WAITING) {
            incoming.remove();
            if (!saidIncoming) {
                saidIncoming = true;
                LOG.warn(
                        "{}: {} messages from Python wait for onMessage(...); the oldest are dropped",
                        message.interpreter,
                        MOST_WAITING);
            }
        }
        return false;
    }

    /** Has the oldest message told, where and when nothing else is. No lock is held: the executor may tell it in this thread. */
    private void takeTurn() {
        try {
            turns.execute(this::tellOldest, executor);
        } catch (RuntimeException | OutOfMemoryError e) { // shut down, or no thread to be had
            Incoming lost = oldest();
            LOG.warn(
                    "{}: a message from Python was lost, because no thread takes it",
                    lost == null ? worker : lost.interpreter,
                    e);
        }
    }

    private synchronized @Nullable Incoming oldest() {
        return incoming.poll();
    }

    private synchronized @Nullable Consumer<Object> listener() {
        return listener;
    }

    /** To whoever listens now. A message may have been told in an earlier turn. */
    private void tellOldest() {
        Consumer<Object> hearing = listener();
        Incoming message = hearing == null ? null : oldest();
        if (message != null && hearing != null) {
            tell(message, hearing);
        }
    }

    private void tell(Incoming message, Consumer<Object> hearing) {
        try {
            hearing.accept(ANY.decode(message.wire));
        } catch (ConversionFailure e) {
            LOG.warn("{}: a message from Python was lost: {}", message.interpreter, e.describe("message"));
        } catch (RuntimeException | Error e) { // the user's listener
            LOG.warn("{}: the listener of onMessage failed", message.interpreter, e);
        }
    }

    /** Keeps a message for Python, until an interpreter is ready. */
    synchronized void keep(@Nullable Object wire) {
        outgoing.add(Optional.ofNullable(wire));
        if (outgoing.size() > MOST_WAITING) {
            outgoing.remove();
            if (!saidOutgoing) {
                saidOutgoing = true;
                LOG.warn(
                        "worker '{}': {} messages wait until an interpreter is ready; the oldest are dropped",
                        worker,
                        MOST_WAITING);
            }
        }
    }

    /** Takes what was kept. */
    synchronized Deque<Optional<Object>> kept() {
        Deque<Optional<Object>> kept = new ArrayDeque<>(outgoing);
        outgoing.clear();
        return kept;
    }
}
