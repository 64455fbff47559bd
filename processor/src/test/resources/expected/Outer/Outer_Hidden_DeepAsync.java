package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Outer.Hidden.Deep} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Outer_Hidden_DeepAsync {
    /**
     * Calls {@code deep.answer}.
     */
    CompletableFuture<Integer> answer();
}
