package io.pyworker.engine;

import io.pyworker.wire.Outcome;
import org.jspecify.annotations.Nullable;

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

    /** The interpreter waits for a function of the main side from now on, the last of the chain; null if it goes on. */
    void waitsFor(@Nullable CallChain function);

    /**
     * Takes a message that Python posts.
     *
     * @param wire its wire value, of type {@code any}
     * @return false if it does not take it, because too much waits for whoever listens, or because Python may post nothing
     */
    boolean post(@Nullable Object wire);

    /** Takes an outcome. */
    void accept(Outcome outcome);
}
