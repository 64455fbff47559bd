package io.pyworker.engine;

import io.pyworker.wire.Message;
import java.time.Duration;

/** One running Python interpreter. Any thread may use it. */
public interface Interpreter {
    /** Queues a message, first in, first out; never blocks. After the end, messages are dropped. */
    void send(Message message);

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
