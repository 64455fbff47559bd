package com.acme;

import io.pyworker.CloseableIterator;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Corners.Adapted} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Corners_AdaptedAsync {
    /**
     * Calls {@code adapted.cursor}.
     */
    CompletableFuture<CloseableIterator<String>> cursor(Corners.Pattern pattern);
}
