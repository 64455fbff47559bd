package io.pyworker;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import java.time.Duration;

/** Options of calls. */
public final class Calls {
    private Calls() {}

    /**
     * The same proxy with a deadline for every call, in place of what {@link Deadline} and {@code call_timeout} say:
     * {@code Calls.within(stats, Duration.ofSeconds(2)).stdev(values)}. Costs little, so it can be used for a single call.
     *
     * @param proxy what {@link Workers#connect} gave, or this method
     * @param deadline how long a call may take, waiting for its turn included
     * @throws IllegalArgumentException if it is no such proxy, or the deadline is not positive
     */
    @SuppressWarnings("unchecked") // of the same class as the proxy
    public static <T> T within(T proxy, Duration deadline) {
        Binding<?, ?> binding = Bindings.ofProxy(proxy);
        CallChannel channel = binding.channel(proxy).within(positive(deadline));
        return (T) (binding.contract().async().isInstance(proxy) ? binding.async(channel) : binding.blocking(channel));
    }

    /** The deadline, unless it is none. */
    static Duration positive(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive: " + deadline);
        }
        return deadline;
    }
}
