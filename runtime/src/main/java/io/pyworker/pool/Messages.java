package io.pyworker.pool;

import io.pyworker.ConversionException;
import io.pyworker.binding.PyType;
import io.pyworker.engine.MainQueue;
import io.pyworker.pool.WaitingMessages.Posted;
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
 * What Python and main post to one another: first in, first out per direction. Until there is somebody to take them, messages wait on
 * either way, and the oldest is dropped for one that is too much; while main listens, such a one is refused instead. Any thread may use
 * it.
 */
final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Codec<Object> ANY = Codec.of(PyType.ANY);

    private final String worker;
    private final Executor executor;
    private final MainQueue turns = new MainQueue();

    // guarded by this
    private final WaitingMessages incoming = new WaitingMessages();
    private final WaitingMessages outgoing = new WaitingMessages();
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

    /** Python has posted a wire value; false if that is refused, because too much waits for the listener. Never throws. */
    boolean receive(String interpreter, @Nullable Object wire) {
        Posted message = new Posted(interpreter, wire);
        synchronized (this) {
            if (listener == null) {
                keepForListener(message);
                return true;
            }
            if (!incoming.hasRoomFor(message)) {
                return false;
            }
            incoming.add(message);
        }
        takeTurn();
        return true;
    }

    /** Call with the lock held. */
    private void keepForListener(Posted message) {
        if (!incoming.addDroppingOldest(message) && !saidIncoming) {
            saidIncoming = true;
            LOG.warn(
                    "{}: {} messages from Python wait for onMessage(...); the oldest are dropped",
                    message.from(),
                    incoming.size());
        }
    }

    /** Has the oldest message told, where and when nothing else is. No lock is held: the executor may tell it in this thread. */
    private void takeTurn() {
        try {
            turns.execute(this::tellOldest, executor);
        } catch (RuntimeException | OutOfMemoryError e) { // shut down, or no thread to be had
            Posted lost = oldest();
            LOG.warn(
                    "{}: a message from Python was lost, because no thread takes it",
                    lost == null ? worker : lost.from(),
                    e);
        }
    }

    /** Null if it was told in an earlier turn. */
    private synchronized @Nullable Posted oldest() {
        return incoming.poll();
    }

    private synchronized @Nullable Consumer<Object> listener() {
        return listener;
    }

    /** To whoever listens now. */
    private void tellOldest() {
        Consumer<Object> hearing = listener();
        Posted message = hearing == null ? null : oldest();
        if (message != null && hearing != null) {
            tell(message, hearing);
        }
    }

    private void tell(Posted message, Consumer<Object> hearing) {
        try {
            hearing.accept(ANY.decode(message.wire()));
        } catch (ConversionFailure e) {
            LOG.warn("{}: a message from Python was lost: {}", message.from(), e.describe("message"));
        } catch (RuntimeException | Error e) { // the user's listener
            LOG.warn("{}: the listener of onMessage failed", message.from(), e);
        }
    }

    /** Keeps a message for Python, until an interpreter is ready. */
    synchronized void keep(@Nullable Object wire) {
        if (!outgoing.addDroppingOldest(new Posted(worker, wire)) && !saidOutgoing) {
            saidOutgoing = true;
            LOG.warn(
                    "worker '{}': {} messages wait until an interpreter is ready; the oldest are dropped",
                    worker,
                    outgoing.size());
        }
    }

    /** Takes what was kept. */
    synchronized Deque<Optional<Object>> kept() {
        Deque<Optional<Object>> kept = new ArrayDeque<>();
        for (Posted message = outgoing.poll(); message != null; message = outgoing.poll()) {
            kept.add(Optional.ofNullable(message.wire()));
        }
        return kept;
    }
}
