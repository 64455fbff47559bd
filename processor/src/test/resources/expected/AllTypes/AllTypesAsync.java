package com.acme;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link AllTypes} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface AllTypesAsync {
    /**
     * Calls {@code all_types.boxed_nothing}.
     */
    CompletableFuture<Void> boxedNothing();

    /**
     * Calls {@code all_types.buffer}.
     */
    CompletableFuture<ByteBuffer> buffer(ByteBuffer value);

    /**
     * Calls {@code all_types.bytes}.
     */
    CompletableFuture<byte[]> bytes(byte[] value);

    /**
     * Calls {@code all_types.dict}.
     */
    CompletableFuture<Map<Integer, Boolean>> dict(Map<Integer, Boolean> value);

    /**
     * Calls {@code all_types.doubles}.
     */
    CompletableFuture<double[]> doubles(double... value);

    /**
     * Calls {@code all_types.flag}.
     */
    CompletableFuture<Boolean> flag(boolean value);

    /**
     * Calls {@code all_types.flag_or_none}.
     */
    CompletableFuture<Boolean> flagOrNone(Boolean value);

    /**
     * Calls {@code all_types.float64}.
     */
    CompletableFuture<Double> float64(double value);

    /**
     * Calls {@code all_types.float64_or_none}.
     */
    CompletableFuture<Double> float64OrNone(Double value);

    /**
     * Calls {@code all_types.int32}.
     */
    CompletableFuture<Integer> int32(int value);

    /**
     * Calls {@code all_types.int32_or_none}.
     */
    CompletableFuture<Integer> int32OrNone(Integer value);

    /**
     * Calls {@code all_types.int64}.
     */
    CompletableFuture<Long> int64(long value);

    /**
     * Calls {@code all_types.int64_or_none}.
     */
    CompletableFuture<Long> int64OrNone(Long value);

    /**
     * Calls {@code all_types.ints}.
     */
    CompletableFuture<int[]> ints(int[] value);

    /**
     * Calls {@code all_types.list}.
     */
    CompletableFuture<List<String>> list(List<String> value);

    /**
     * Calls {@code all_types.longs}.
     */
    CompletableFuture<long[]> longs(long[] value);

    /**
     * Calls {@code all_types.many_parameters}.
     */
    CompletableFuture<String> manyParameters(int a, long b, double c, boolean d, String e, byte[] f,
            int[] g, List<String> h, Set<String> i, Integer j, Long k, Double l);

    /**
     * Calls {@code all_types.nested}.
     */
    CompletableFuture<List<Map<String, List<double[]>>>> nested(Map<Double, Set<String>> value,
            List<List<ByteBuffer>> other);

    /**
     * Calls {@code all_types.nothing}.
     */
    CompletableFuture<Void> nothing();

    /**
     * Calls {@code all_types.set}.
     */
    CompletableFuture<Set<Long>> set(Set<Long> value);

    /**
     * Calls {@code all_types.text}.
     */
    CompletableFuture<String> text(String value);

    /**
     * Calls {@code all_types.wildcards}.
     */
    CompletableFuture<List<Double>> wildcards(
            Map<? extends String, ? extends List<? extends Double>> value);
}
