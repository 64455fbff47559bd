package io.pyworker.binding;

import java.util.List;

/**
 * What the processor read from one annotated interface.
 *
 * @param blocking the annotated interface
 * @param async the interface generated beside it
 * @param worker the worker named by the annotation, or empty
 * @param module the Python module
 * @param hash fingerprint of the interface's names and types: equal hashes mean that both ends agree
 * @param exports the functions, in the order of the dispatch table
 * @param ofClass whether the interface stands for a class, so that each proxy is one instance
 * @param <B> the annotated interface
 * @param <A> the interface generated beside it
 */
public record Contract<B, A>(
        Class<B> blocking,
        Class<A> async,
        String worker,
        String module,
        String hash,
        List<Export<?>> exports,
        boolean ofClass) {
    public Contract {
        exports = List.copyOf(exports);
    }

    /** A contract of functions. */
    public Contract(
            Class<B> blocking, Class<A> async, String worker, String module, String hash, List<Export<?>> exports) {
        this(blocking, async, worker, module, hash, exports, false);
    }
}
