package io.pyworker.binding;

import java.util.List;

/**
 * One exported function as Java sees it.
 *
 * @param index its place in the contract's dispatch table, from 0
 * @param name {@code TextStats.stdev}, for messages
 * @param parameters the parameter types in Java's order
 * @param result the result type
 * @param <R> the Java result type, boxed
 */
public record Export<R>(int index, String name, List<PyType<?>> parameters, PyType<R> result) {
    public Export {
        parameters = List.copyOf(parameters);
    }
}
