package io.pyworker;

import java.util.Iterator;

/**
 * The elements of a Python generator, as they are produced. For one thread at a time. {@link #hasNext()} and {@link #next()} wait for the
 * next element, and throw what the generator raised after the elements before it; an interrupt of the waiting thread cancels the call.
 *
 * @param <T> the type of the elements, never null
 */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {
    /** Ends the generator, whose {@code finally} blocks run. Idempotent; does not wait for it. An iterator read to its end is closed. */
    @Override
    void close();
}
