package com.acme;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Inheritance.Rows} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Inheritance_RowsAsync {
    /**
     * Calls {@code rows.abstract_again}.
     */
    CompletableFuture<Integer> abstractAgain();

    /**
     * Calls {@code rows.add_all}.
     */
    CompletableFuture<Void> addAll(List<? extends String> elements);

    /**
     * Calls {@code rows.diamond}.
     */
    CompletableFuture<Double> diamond(String text);

    /**
     * Calls {@code rows.equals}.
     */
    CompletableFuture<Boolean> equals(String other);

    /**
     * Calls {@code rows.failing}.
     */
    CompletableFuture<Void> failing();

    /**
     * Calls {@code rows.get}.
     */
    CompletableFuture<Long> get(String key, Long otherwise);

    /**
     * Calls {@code rows.items}.
     */
    CompletableFuture<List<String>> items();

    /**
     * Calls {@code rows.shared}.
     */
    CompletableFuture<Integer> shared(List<String> rows);

    /**
     * Calls {@code rows.size}.
     */
    CompletableFuture<Integer> size();
}
