package io.pyworker.engine;

import io.pyworker.wire.Outcome;

/** Hears what one interpreter has to say: on the interpreter's thread, one thing at a time. Must not block or throw. */
public interface OutcomeListener {
    /** Asks, right before a call is entered, whether it may: false if it was withdrawn and must be dropped. */
    boolean begin(long id);

    /**
     * How many more elements of a stream are wanted since it was last asked. After 0, {@code Message.Demand} follows when some are.
     */
    long takeCredit(long id);

    /** Takes an outcome. */
    void accept(Outcome outcome);
}
