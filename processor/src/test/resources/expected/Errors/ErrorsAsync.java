package com.acme;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * {@link Errors} with a future per call and a publisher per stream: every method returns at once.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface ErrorsAsync {
    /**
     * Calls {@code errors.check}.
     */
    CompletableFuture<Void> check();

    /**
     * What is passed may throw it.
     */
    CompletableFuture<Integer> delegate(Callable<Integer> task);

    /**
     * Calls {@code errors.lines}.
     */
    Flow.Publisher<String> lines(String file);

    /**
     * Calls {@code errors.mean}.
     */
    CompletableFuture<Double> mean(double[] values);

    /**
     * Calls {@code errors.read}.
     */
    CompletableFuture<byte[]> read();
}
