package io.pyworker.benchmarks.contract;

import io.pyworker.Adapter;

/** Money as a number of cents. */
public final class MoneyAdapter implements Adapter<Money, Long> {
    @Override
    public Long encode(Money value) {
        return value.cents();
    }

    @Override
    public Money decode(Long encoded) {
        return new Money(encoded);
    }
}
