package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Documented} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface DocumentedAsync {
    /**
     * One line with 100 $ and {@code $T}.
     */
    CompletableFuture<Integer> line();

    /**
     * Calls {@code documented.links}.
     */
    CompletableFuture<Integer> links();

    /**
     * Calls {@code documented.none}.
     */
    CompletableFuture<Integer> none();

    /**
     * Two paragraphs.
     *
     * <pre>
     *     indented
     * </pre>
     */
    CompletableFuture<Integer> paragraphs();

    /**
     * Calls {@code documented.tag_only}.
     */
    CompletableFuture<Integer> tagOnly();
}
