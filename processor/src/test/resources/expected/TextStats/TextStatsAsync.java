package com.acme;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link TextStats} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface TextStatsAsync {
    /**
     * Calls {@code textstats.reset}.
     */
    CompletableFuture<Void> reset();

    /**
     * The standard deviation of a sample, {@code 0 <= result}.
     *
     * <p>Of a few values.
     */
    CompletableFuture<Double> stdev(double[] values);

    /**
     * Calls {@code textstats.word_count}.
     */
    CompletableFuture<Map<String, Integer>> wordCount(String text, int top);
}
