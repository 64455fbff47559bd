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

    /**
     * A call that has begun, and who waits for it.
     *
     * @param id the call's, or one that no call has: then it is the interpreter itself, which imports or executes what belongs to no call
     */
    CallChain chain(long id);

    /** Takes an outcome. */
    void accept(Outcome outcome);
}
