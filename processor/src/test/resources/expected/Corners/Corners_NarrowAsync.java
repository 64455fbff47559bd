package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Corners.Narrow} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Corners_NarrowAsync {
    /**
     * Calls {@code narrow.failing}.
     */
    CompletableFuture<Void> failing();

    /**
     * Calls {@code narrow.open}.
     */
    CompletableFuture<Integer> open();

    /**
     * Calls {@code narrow.read}.
     */
    CompletableFuture<Integer> read();
}
