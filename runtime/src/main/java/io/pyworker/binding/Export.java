package io.pyworker.binding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One exported function as Java sees it.
 *
 * @param index its place in the contract's dispatch table, from 0
 * @param name {@code TextStats.stdev}, for messages
 * @param parameters the parameter types in Java's order
 * @param result the result type
 * @param deadline how long a call may take, waiting included, if {@code @Deadline} says so
 * @param <R> the Java result type, boxed
 */
public record Export<R>(
        int index, String name, List<PyType<?>> parameters, PyType<R> result, Optional<Duration> deadline) {
    public Export {
        parameters = List.copyOf(parameters);
    }

    /** An export whose calls may take any time. */
    public Export(int index, String name, List<PyType<?>> parameters, PyType<R> result) {
        this(index, name, parameters, result, Optional.empty());
    }
}
