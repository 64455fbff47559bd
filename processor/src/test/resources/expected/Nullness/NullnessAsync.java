package com.acme;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Nullness} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface NullnessAsync {
    /**
     * Calls {@code nullness.map}.
     */
    CompletableFuture<Map<String, List<String>>> map(double... rest);

    /**
     * Calls {@code nullness.text}.
     */
    CompletableFuture<String> text(String value, List<Double> values, double[] array);
}
