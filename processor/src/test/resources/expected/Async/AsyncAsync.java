package com.acme;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Async} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface AsyncAsync {
    /**
     * Calls {@code acme.count_}.
     */
    CompletableFuture<Integer> Count_(List<String> value);

    /**
     * Calls {@code acme.blocking}.
     */
    CompletableFuture<Integer> blocking(int Blocking);

    /**
     * Calls {@code acme.call}.
     */
    CompletableFuture<Integer> call(int channel, int CALL);

    /**
     * Calls {@code acme.contract}.
     */
    CompletableFuture<String> contract();

    /**
     * Calls {@code acme.count}.
     */
    CompletableFuture<Integer> count(int COUNT, int this_);
}
