package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link OldAdapter} with a future per call: every method returns at once, and never throws.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface OldAdapterAsync {
    /**
     * Calls {@code old_adapter.next}.
     */
    CompletableFuture<OldAdapter.Id> next(OldAdapter.Id id);
}
