package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Outer.Open} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface Outer_OpenAsync {
    /**
     * Calls {@code open.answer}.
     */
    CompletableFuture<Integer> answer();
}
