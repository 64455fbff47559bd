package io.pyworker.benchmarks.contract;

/** A class that pyworker does not know. */
public final class Money {
    private final long cents;

    public Money(long cents) {
        this.cents = cents;
    }

    /** The amount. */
    public long cents() {
        return cents;
    }
}
