package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link OldTypes} with a future per call: every method returns at once, and never throws.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface OldTypesAsync {
    /**
     * Calls {@code old_types.old}.
     */
    CompletableFuture<OldTypes.Old> old(OldTypes.Older older, OldTypes.Id id);
}
