package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Outer.Hidden} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Outer_HiddenAsync {
    /**
     * Calls {@code hidden.answer}.
     */
    CompletableFuture<Integer> answer();
}
