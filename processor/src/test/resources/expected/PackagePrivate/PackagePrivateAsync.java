package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link PackagePrivate} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface PackagePrivateAsync {
    /**
     * Calls {@code acme.hidden.answer}.
     */
    CompletableFuture<Integer> answer();
}
