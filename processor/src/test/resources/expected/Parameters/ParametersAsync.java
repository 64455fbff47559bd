package com.acme;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Parameters} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface ParametersAsync {
    /**
     * Calls {@code parameters.all}.
     */
    CompletableFuture<Integer> all(String text, int top, Integer outOf, Map<String, Long> options,
            String... rest);

    /**
     * Calls {@code parameters.defaults}.
     */
    CompletableFuture<Void> defaults(String first, String second, Optional<Long> third,
            OptionalInt more);

    /**
     * Calls {@code parameters.fill}.
     */
    CompletableFuture<Long> fill(ByteBuffer buffer, ByteBuffer other);

    /**
     * Calls {@code parameters.flags}.
     */
    CompletableFuture<boolean[][]> flags(short[][] a, int[][] b, long[][] c, float[][] d);

    /**
     * Calls {@code parameters.invert}.
     */
    CompletableFuture<double[][]> invert(double[][] matrix);

    /**
     * Calls {@code parameters.numbers}.
     */
    CompletableFuture<Void> numbers(double... values);

    /**
     * Calls {@code parameters.options}.
     */
    CompletableFuture<Void> options(Map<String, ? extends List<Object>> options);

    /**
     * Calls {@code parameters.points}.
     */
    CompletableFuture<Void> points(Parameters.Point... points);

    /**
     * Calls {@code parameters.rows}.
     */
    CompletableFuture<Void> rows(double[]... rows);

    /**
     * Calls {@code parameters.words}.
     */
    CompletableFuture<Void> words(String... words);
}
