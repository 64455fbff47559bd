package com.acme;

import io.pyworker.Complex;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link NullMarkedTypes.Marked} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface NullMarkedTypes_MarkedAsync {
    /**
     * Calls {@code marked.boxes}.
     */
    CompletableFuture<NullMarkedTypes.Box<String>> boxes(NullMarkedTypes.Box<Integer> numbers,
            NullMarkedTypes.Loose loose, NullMarkedTypes.Strict strict,
            NullMarkedTypes.Color[] colors);

    /**
     * Calls {@code marked.generic}.
     */
    CompletableFuture<String> generic(Integer value, Integer other);

    /**
     * Calls {@code marked.map}.
     */
    CompletableFuture<Map<String, List<String>>> map(Optional<String> optional,
            OptionalInt optionalInt, Object any, Map<String, Long> options);

    /**
     * Calls {@code marked.matrix}.
     */
    CompletableFuture<int[][]> matrix(String[] names, String[] more, ByteBuffer buffer,
            Complex complex);

    /**
     * Calls {@code marked.nothing}.
     */
    CompletableFuture<Void> nothing();

    /**
     * Calls {@code marked.optional}.
     */
    CompletableFuture<Optional<List<Integer>>> optional(Boolean first, List<String> second,
            String... rest);

    /**
     * Calls {@code marked.text}.
     */
    CompletableFuture<String> text(String value, List<Double> values, double[] array,
            Integer number);

    /**
     * Calls {@code marked.unmarked}.
     */
    CompletableFuture<String> unmarked(String value, String required, List<Integer> list);
}
