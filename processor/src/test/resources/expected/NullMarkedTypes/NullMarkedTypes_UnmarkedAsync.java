package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link NullMarkedTypes.Unmarked} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface NullMarkedTypes_UnmarkedAsync {
    /**
     * Calls {@code unmarked.text}.
     */
    CompletableFuture<String> text(String value, NullMarkedTypes.Box<String> box,
            NullMarkedTypes.Strict strict);
}
