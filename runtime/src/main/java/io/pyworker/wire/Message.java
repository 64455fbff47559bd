package io.pyworker.wire;

import org.jspecify.annotations.Nullable;

/** What the main side tells an interpreter. */
public sealed interface Message {
    /**
     * Call an exported function.
     *
     * @param id the call's number, unique for the interpreter's life
     * @param slot the function's place among the interpreter's exports
     * @param arguments wire values: null, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double}, {@code String}, a
     *     {@code ByteBuffer} that the receiver may consume, {@link HostFunction}, or {@link SharedMemory}, which is the caller's own:
     *     the receiver must not reach it after the function is done, and must not change the buffer's position and limit
     * @param deadlineNanos when its deadline is over, as {@code System.nanoTime} tells it; 0 without one
     */
    record Call(long id, int slot, @Nullable Object[] arguments, long deadlineNanos) implements Message {}

    /**
     * End the coroutine or the stream of a call that has begun: its task is cancelled or its generator closed, and may clean up. {@link
     * Outcome.Cancelling} comes before that.
     *
     * @param id the call's number
     */
    record Cancel(long id) implements Message {}

    /**
     * End what produces the stream of a call that is over: its task is cancelled or its generator closed, and may clean up.
     *
     * @param id the call's number
     */
    record EndStream(long id) implements Message {}

    /**
     * Give the coroutine or the stream of a call up: no step of it will run. {@link Outcome.Stopped} follows if there was one.
     *
     * @param id the call's number
     */
    record Abandon(long id) implements Message {}

    /**
     * Go on with a stream: more of its elements are wanted ({@code OutcomeListener.takeCredit}).
     *
     * @param id the call's number
     */
    record Demand(long id) implements Message {}

    /**
     * Forget an object that Java held a reference to.
     *
     * @param reference the reference's number
     */
    record Release(long reference) implements Message {}

    /**
     * A function of the main side that Python awaits is done.
     *
     * @param number which, as the interpreter itself has numbered it
     */
    record Reply(long number) implements Message {}

    /**
     * Give a message of the main side to the functions that want such.
     *
     * @param wire its wire value, of type {@code any}
     */
    record Post(@Nullable Object wire) implements Message {}

    /** There is somebody now who takes messages: those that wait are delivered. */
    record Deliver() implements Message {}

    /** Finish: end what is pending, close the interpreter. Messages sent before are still served. */
    record Stop() implements Message {}
}
