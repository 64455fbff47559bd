package io.pyworker;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Options of calls. */
public final class Calls {
    private Calls() {}

    /**
     * The same proxy with a deadline for every call, in place of what {@link Deadline} and {@code call_timeout} say:
     * {@code Calls.within(stats, Duration.ofSeconds(2)).stdev(values)}. Costs little, so it can be used for a single call.
     *
     * @param proxy what {@link Workers#connect} gave, or a method of this class
     * @param deadline how long a call may take, waiting for its turn included
     * @throws IllegalArgumentException if it is no such proxy, or the deadline is not positive
     */
    public static <T> T within(T proxy, Duration deadline) {
        Duration bound = positive(deadline);
        return on(proxy, channel -> channel.within(bound));
    }

    /** The deadline, unless it is none. */
    static Duration positive(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive: " + deadline);
        }
        return deadline;
    }

    /**
     * The same proxy for calls that belong together: all calls of one key go to the same interpreter, so they share its module globals and
     * are begun in the order in which one thread makes them: {@code Calls.keyed(sessions, userId).add(item)}. Costs little, so it can be
     * used for a single call, and goes together with {@link #within}.
     *
     * <p>The key chooses by its {@code hashCode} among the interpreters that are ready. It moves only when interpreters come or go: one
     * that becomes ready (at the start, when the pool grows, in place of one that ended) takes its share of the keys from now on; the
     * keys of one that ended spread over the others. Calls made before a move stay where they are, unless their interpreter ends. Keys
     * of a pool whose {@code min} is its {@code max} thus stay from when all are ready until an interpreter is lost.
     *
     * <p>A keyed call waits for its interpreter even while another has nothing to do.
     *
     * @param proxy what {@link Workers#connect} gave, or a method of this class
     * @param key anything whose hash code does not change
     * @throws IllegalArgumentException if it is no such proxy
     * @throws NullPointerException if the key is null
     */
    public static <T> T keyed(T proxy, Object key) {
        Objects.requireNonNull(key, "the key of a call must not be null; call the proxy itself where there is no key");
        return on(proxy, channel -> channel.keyed(key));
    }

    @SuppressWarnings("unchecked") // of the same class as the proxy
    private static <T> T on(T proxy, UnaryOperator<CallChannel> option) {
        Binding<?, ?> binding = Bindings.ofProxy(proxy);
        CallChannel channel = option.apply(binding.channel(proxy));
        return (T) (binding.contract().async().isInstance(proxy) ? binding.async(channel) : binding.blocking(channel));
    }
}
