package io.pyworker.graalpy;

/**
 * A stream that has begun and is not over. Confined to the interpreter's thread.
 *
 * <p>No wake-up is lost: {@code takeCredit} giving 0 and the consumer's promise to send {@code Message.Demand} for what it adds from then
 * on are one atomic step ({@code pool.StreamCredit}), and the interpreter's thread comes to that message only after it has left the
 * stream, {@link #isSuspended} being true.
 */
final class LiveStream {
    final long id;
    private boolean onLoop;
    private long credit;
    private boolean suspended = true;
    private long turnBegan;

    /** Suspended, for nothing was asked for. */
    LiveStream(long id, boolean onLoop) {
        this.id = id;
        this.onLoop = onLoop;
    }

    /** Whether a task produces it. */
    boolean isOnLoop() {
        return onLoop;
    }

    void goesOnLoop() {
        onLoop = true;
    }

    /** Whether Python has left it where it is. */
    boolean isSuspended() {
        return suspended;
    }

    boolean hasCredit() {
        return credit > 0;
    }

    /** More elements are wanted. */
    void add(long more) {
        credit += more;
    }

    /** Python goes on with it now. */
    void resume() {
        suspended = false;
        turnBegan = System.nanoTime();
    }

    void suspend() {
        suspended = true;
    }

    /** An element was handed over. */
    void use() {
        credit--;
    }

    /** How long Python has gone on with it, in nanoseconds. */
    long turnNanos() {
        return System.nanoTime() - turnBegan;
    }
}
