package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Deadlines} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface DeadlinesAsync {
    /**
     * Calls {@code deadlines.general}.
     */
    CompletableFuture<Integer> general();

    /**
     * Calls {@code deadlines.own}.
     */
    CompletableFuture<Integer> own(int x);
}
