package com.acme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link SameSignatures} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface SameSignaturesAsync {
    /**
     * Calls {@code same_signatures.boxed}.
     */
    CompletableFuture<SameSignatures.Box<Integer>> boxed(SameSignatures.Box<OptionalInt> primitive,
            SameSignatures.Box<Optional<Integer>> optional);

    /**
     * Calls {@code same_signatures.list}.
     */
    CompletableFuture<SameSignatures.Box<List<String>>> list(SameSignatures.Box<String[]> array,
            SameSignatures.Box<Collection<String>> collection);

    /**
     * Calls {@code same_signatures.plain}.
     */
    CompletableFuture<SameSignatures.Pair<String, Integer>> plain(
            SameSignatures.Pair<Optional<String>, Integer> optional);

    /**
     * Calls {@code same_signatures.tree}.
     */
    CompletableFuture<SameSignatures.Tree<Integer>> tree(SameSignatures.Tree<OptionalInt> tree);
}
