package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Counter} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface CounterAsync {
    /**
     * Calls {@code sessions.counter.close}.
     */
    CompletableFuture<Void> close();

    /**
     * Reads {@code sessions.counter.value}.
     */
    CompletableFuture<Integer> getValue();

    /**
     * Calls {@code sessions.counter.increment}.
     */
    CompletableFuture<Integer> increment(int by);

    /**
     * Writes {@code sessions.counter.value}.
     */
    CompletableFuture<Void> setValue(int value);
}
