package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Old} with a future per call: every method returns at once, and never throws.
 */
@Deprecated(
        since = "2",
        forRemoval = true
)
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface OldAsync {
    /**
     * Calls {@code old.old}.
     */
    CompletableFuture<Integer> old();

    /**
     * Nobody calls this.
     */
    @Deprecated
    CompletableFuture<Integer> older();

    /**
     * Calls {@code old.oldest}.
     */
    @Deprecated(
            since = "1",
            forRemoval = true
    )
    CompletableFuture<Integer> oldest();
}
