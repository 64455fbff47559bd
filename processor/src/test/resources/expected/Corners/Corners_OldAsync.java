package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Corners.Old} with a future per call: every method returns at once, and never throws.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Corners_OldAsync {
    /**
     * Calls {@code old.each}.
     */
    CompletableFuture<Void> each(Corners.OldFunction function);
}
