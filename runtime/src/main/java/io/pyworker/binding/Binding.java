package io.pyworker.binding;

/**
 * Both ends of one contract, main side. The processor generates one implementation per annotated interface, named
 * {@code <Interface>Binding}, with a constructor without parameters.
 *
 * @param <B> the annotated interface, whose calls block
 * @param <A> the interface generated beside it, whose calls return futures
 */
public interface Binding<B, A> {
    /** The contract that the proxies keep. */
    Contract<B, A> contract();

    /** A proxy whose methods wait for the result. Any thread may use it. */
    B blocking(CallChannel channel);

    /** A proxy whose methods return at once. Any thread may use it. */
    A async(CallChannel channel);

    /** The channel of a proxy that one of the other two methods made. */
    CallChannel channel(Object proxy);
}
