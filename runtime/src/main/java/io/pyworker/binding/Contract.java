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
 * @param <B> the annotated interface
 * @param <A> the interface generated beside it
 */
public record Contract<B, A>(
        Class<B> blocking, Class<A> async, String worker, String module, String hash, List<Export<?>> exports) {
    public Contract {
        exports = List.copyOf(exports);
    }
}
