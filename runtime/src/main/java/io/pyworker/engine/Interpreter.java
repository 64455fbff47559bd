package io.pyworker.engine;

import io.pyworker.wire.Message;
import java.time.Duration;

/** One running Python interpreter. Any thread may use it. */
public interface Interpreter {
    /** In the place of a call's id: what takes messages. */
    long MESSAGES = -2;

    /** Queues a message, first in, first out, behind what {@link #cancel} asks; never blocks. After the end, messages are dropped. */
    void send(Message message);

    /** Asks a call that has begun to end: Python sees that it is cancelled, and its coroutine gets a {@code CancelledError}. Returns at once. */
    void cancel(long id);

    /**
     * Interrupts a call if the interpreter executes it at this moment, and no other; {@code Stopped} follows if it hits. The caller may
     * try again.
     *
     * @param step how long a step of the call's task or stream is left alone, from the first attempt on: what the thread executes counts, and
     *     its waiting. A task that is hit can no longer be told to end, and clean up. What was hit and goes on is left alone as long
     * @param bound how long to wait until it hits
     */
    Interruption interrupt(long id, Duration step, Duration bound);

    /**
     * What interrupts the function that takes messages at this moment, if one does, and nothing that begins later; {@code Reported}
     * follows if it hits. Returns at once.
     *
     * @param bound how long what is returned may wait until it hits
     */
    Runnable interruptionOfMessages(Duration bound);

    /** What became of an attempt to interrupt a call. */
    enum Interruption {
        /** The interpreter does not execute the call. */
        NOT_EXECUTED,
        /** It is left alone for now. */
        SPARED,
        /** It was executed, and might be hit. */
        ATTEMPTED
    }

    /** Ends the interpreter now, whatever it does, and returns at once. {@code Ended} follows unless it cannot be stopped. */
    void kill();

    /**
     * Waits for the end.
     *
     * @return whether it has ended
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitEnd(Duration bound) throws InterruptedException;
}
