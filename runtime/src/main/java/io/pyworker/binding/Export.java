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
 * @param result the result type; of a stream, that of its elements
 * @param deadline how long a call may take, waiting included, if {@code @Deadline} says so
 * @param errors what {@code @Throws} says, the method's own first
 * @param <R> the Java result type, boxed
 */
public record Export<R>(
        int index,
        String name,
        List<PyType<?>> parameters,
        PyType<R> result,
        Optional<Duration> deadline,
        List<ErrorMapping<?>> errors) {
    public Export {
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
    }

    /** An export whose errors are Python's. */
    public Export(int index, String name, List<PyType<?>> parameters, PyType<R> result, Optional<Duration> deadline) {
        this(index, name, parameters, result, deadline, List.of());
    }

    /** An export whose calls may take any time, and whose errors are Python's. */
    public Export(int index, String name, List<PyType<?>> parameters, PyType<R> result) {
        this(index, name, parameters, result, Optional.empty(), List.of());
    }
}
