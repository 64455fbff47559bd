package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link AllTypes} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class AllTypesBinding implements Binding<AllTypes, AllTypesAsync> {
    private static final Export<Void> BOXED_NOTHING = new Export<>(
            0, "AllTypes.boxedNothing",
            List.of(),
            PyType.NONE);

    private static final Export<ByteBuffer> BUFFER = new Export<>(
            1, "AllTypes.buffer",
            List.of(PyType.BYTE_BUFFER),
            PyType.BYTE_BUFFER);

    private static final Export<byte[]> BYTES = new Export<>(
            2, "AllTypes.bytes",
            List.of(PyType.BYTES),
            PyType.BYTES);

    private static final Export<Map<Integer, Boolean>> DICT = new Export<>(
            3, "AllTypes.dict",
            List.of(PyType.dict(PyType.INT32_OR_NONE, PyType.BOOL_OR_NONE)),
            PyType.dict(PyType.INT32_OR_NONE, PyType.BOOL_OR_NONE));

    private static final Export<double[]> DOUBLES = new Export<>(
            4, "AllTypes.doubles",
            List.of(PyType.FLOAT64_ARRAY),
            PyType.FLOAT64_ARRAY);

    private static final Export<Boolean> FLAG = new Export<>(
            5, "AllTypes.flag",
            List.of(PyType.BOOL),
            PyType.BOOL);

    private static final Export<Boolean> FLAG_OR_NONE = new Export<>(
            6, "AllTypes.flagOrNone",
            List.of(PyType.BOOL_OR_NONE),
            PyType.BOOL_OR_NONE);

    private static final Export<Double> FLOAT64 = new Export<>(
            7, "AllTypes.float64",
            List.of(PyType.FLOAT64),
            PyType.FLOAT64);

    private static final Export<Double> FLOAT64_OR_NONE = new Export<>(
            8, "AllTypes.float64OrNone",
            List.of(PyType.FLOAT64_OR_NONE),
            PyType.FLOAT64_OR_NONE);

    private static final Export<Integer> INT32 = new Export<>(
            9, "AllTypes.int32",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> INT32_OR_NONE = new Export<>(
            10, "AllTypes.int32OrNone",
            List.of(PyType.INT32_OR_NONE),
            PyType.INT32_OR_NONE);

    private static final Export<Long> INT64 = new Export<>(
            11, "AllTypes.int64",
            List.of(PyType.INT64),
            PyType.INT64);

    private static final Export<Long> INT64_OR_NONE = new Export<>(
            12, "AllTypes.int64OrNone",
            List.of(PyType.INT64_OR_NONE),
            PyType.INT64_OR_NONE);

    private static final Export<int[]> INTS = new Export<>(
            13, "AllTypes.ints",
            List.of(PyType.INT32_ARRAY),
            PyType.INT32_ARRAY);

    private static final Export<List<String>> LIST = new Export<>(
            14, "AllTypes.list",
            List.of(PyType.list(PyType.STR)),
            PyType.list(PyType.STR));

    private static final Export<long[]> LONGS = new Export<>(
            15, "AllTypes.longs",
            List.of(PyType.INT64_ARRAY),
            PyType.INT64_ARRAY);

    private static final Export<String> MANY_PARAMETERS = new Export<>(
            16, "AllTypes.manyParameters",
            List.of(PyType.INT32, PyType.INT64, PyType.FLOAT64, PyType.BOOL, PyType.STR,
                    PyType.BYTES, PyType.INT32_ARRAY, PyType.list(PyType.STR),
                    PyType.set(PyType.STR), PyType.INT32_OR_NONE, PyType.INT64_OR_NONE,
                    PyType.FLOAT64_OR_NONE),
            PyType.STR);

    private static final Export<List<Map<String, List<double[]>>>> NESTED = new Export<>(
            17, "AllTypes.nested",
            List.of(PyType.dict(PyType.FLOAT64_OR_NONE, PyType.set(PyType.STR)),
                    PyType.list(PyType.list(PyType.BYTE_BUFFER))),
            PyType.list(PyType.dict(PyType.STR, PyType.list(PyType.FLOAT64_ARRAY))));

    private static final Export<Void> NOTHING = new Export<>(
            18, "AllTypes.nothing",
            List.of(),
            PyType.NONE);

    private static final Export<Set<Long>> SET = new Export<>(
            19, "AllTypes.set",
            List.of(PyType.set(PyType.INT64_OR_NONE)),
            PyType.set(PyType.INT64_OR_NONE));

    private static final Export<String> TEXT = new Export<>(
            20, "AllTypes.text",
            List.of(PyType.STR),
            PyType.STR);

    private static final Export<List<Double>> WILDCARDS = new Export<>(
            21, "AllTypes.wildcards",
            List.of(PyType.dict(PyType.STR, PyType.list(PyType.FLOAT64_OR_NONE))),
            PyType.list(PyType.FLOAT64_OR_NONE));

    private static final Contract<AllTypes, AllTypesAsync> CONTRACT = new Contract<>(
            AllTypes.class, AllTypesAsync.class, "", "all_types",
            "6f2ab41a6692c531f19746137668b65b",
            List.of(BOXED_NOTHING, BUFFER, BYTES, DICT, DOUBLES, FLAG, FLAG_OR_NONE, FLOAT64,
                    FLOAT64_OR_NONE, INT32, INT32_OR_NONE, INT64, INT64_OR_NONE, INTS, LIST, LONGS,
                    MANY_PARAMETERS, NESTED, NOTHING, SET, TEXT, WILDCARDS));

    AllTypesBinding() {
    }

    @Override
    public Contract<AllTypes, AllTypesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public AllTypes blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public AllTypesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    private static final class Blocking implements AllTypes {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "AllTypes -> all_types";
        }

        @Override
        public Void boxedNothing() {
            return channel.call(BOXED_NOTHING);
        }

        @Override
        public ByteBuffer buffer(ByteBuffer value) {
            return channel.call(BUFFER, value);
        }

        @Override
        public byte[] bytes(byte[] value) {
            return channel.call(BYTES, value);
        }

        @Override
        public Map<Integer, Boolean> dict(Map<Integer, Boolean> value) {
            return channel.call(DICT, value);
        }

        @Override
        public double[] doubles(double... value) {
            return channel.call(DOUBLES, value);
        }

        @Override
        public boolean flag(boolean value) {
            return channel.call(FLAG, value);
        }

        @Override
        public Boolean flagOrNone(Boolean value) {
            return channel.call(FLAG_OR_NONE, value);
        }

        @Override
        public double float64(double value) {
            return channel.call(FLOAT64, value);
        }

        @Override
        public Double float64OrNone(Double value) {
            return channel.call(FLOAT64_OR_NONE, value);
        }

        @Override
        public int int32(int value) {
            return channel.call(INT32, value);
        }

        @Override
        public Integer int32OrNone(Integer value) {
            return channel.call(INT32_OR_NONE, value);
        }

        @Override
        public long int64(long value) {
            return channel.call(INT64, value);
        }

        @Override
        public Long int64OrNone(Long value) {
            return channel.call(INT64_OR_NONE, value);
        }

        @Override
        public int[] ints(int[] value) {
            return channel.call(INTS, value);
        }

        @Override
        public List<String> list(List<String> value) {
            return channel.call(LIST, value);
        }

        @Override
        public long[] longs(long[] value) {
            return channel.call(LONGS, value);
        }

        @Override
        public String manyParameters(int a, long b, double c, boolean d, String e, byte[] f,
                int[] g, List<String> h, Set<String> i, Integer j, Long k, Double l) {
            return channel.call(MANY_PARAMETERS, a, b, c, d, e, f, g, h, i, j, k, l);
        }

        @Override
        public List<Map<String, List<double[]>>> nested(Map<Double, Set<String>> value,
                List<List<ByteBuffer>> other) {
            return channel.call(NESTED, value, other);
        }

        @Override
        public void nothing() {
            channel.call(NOTHING);
        }

        @Override
        public Set<Long> set(Set<Long> value) {
            return channel.call(SET, value);
        }

        @Override
        public String text(String value) {
            return channel.call(TEXT, value);
        }

        @Override
        public List<? extends Double> wildcards(
                Map<? extends String, ? extends List<? extends Double>> value) {
            return channel.call(WILDCARDS, value);
        }
    }

    private static final class Async implements AllTypesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "AllTypesAsync -> all_types";
        }

        @Override
        public CompletableFuture<Void> boxedNothing() {
            return channel.callAsync(BOXED_NOTHING);
        }

        @Override
        public CompletableFuture<ByteBuffer> buffer(ByteBuffer value) {
            return channel.callAsync(BUFFER, value);
        }

        @Override
        public CompletableFuture<byte[]> bytes(byte[] value) {
            return channel.callAsync(BYTES, value);
        }

        @Override
        public CompletableFuture<Map<Integer, Boolean>> dict(Map<Integer, Boolean> value) {
            return channel.callAsync(DICT, value);
        }

        @Override
        public CompletableFuture<double[]> doubles(double... value) {
            return channel.callAsync(DOUBLES, value);
        }

        @Override
        public CompletableFuture<Boolean> flag(boolean value) {
            return channel.callAsync(FLAG, value);
        }

        @Override
        public CompletableFuture<Boolean> flagOrNone(Boolean value) {
            return channel.callAsync(FLAG_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Double> float64(double value) {
            return channel.callAsync(FLOAT64, value);
        }

        @Override
        public CompletableFuture<Double> float64OrNone(Double value) {
            return channel.callAsync(FLOAT64_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Integer> int32(int value) {
            return channel.callAsync(INT32, value);
        }

        @Override
        public CompletableFuture<Integer> int32OrNone(Integer value) {
            return channel.callAsync(INT32_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Long> int64(long value) {
            return channel.callAsync(INT64, value);
        }

        @Override
        public CompletableFuture<Long> int64OrNone(Long value) {
            return channel.callAsync(INT64_OR_NONE, value);
        }

        @Override
        public CompletableFuture<int[]> ints(int[] value) {
            return channel.callAsync(INTS, value);
        }

        @Override
        public CompletableFuture<List<String>> list(List<String> value) {
            return channel.callAsync(LIST, value);
        }

        @Override
        public CompletableFuture<long[]> longs(long[] value) {
            return channel.callAsync(LONGS, value);
        }

        @Override
        public CompletableFuture<String> manyParameters(int a, long b, double c, boolean d,
                String e, byte[] f, int[] g, List<String> h, Set<String> i, Integer j, Long k,
                Double l) {
            return channel.callAsync(MANY_PARAMETERS, a, b, c, d, e, f, g, h, i, j, k, l);
        }

        @Override
        public CompletableFuture<List<Map<String, List<double[]>>>> nested(
                Map<Double, Set<String>> value, List<List<ByteBuffer>> other) {
            return channel.callAsync(NESTED, value, other);
        }

        @Override
        public CompletableFuture<Void> nothing() {
            return channel.callAsync(NOTHING);
        }

        @Override
        public CompletableFuture<Set<Long>> set(Set<Long> value) {
            return channel.callAsync(SET, value);
        }

        @Override
        public CompletableFuture<String> text(String value) {
            return channel.callAsync(TEXT, value);
        }

        @Override
        public CompletableFuture<List<Double>> wildcards(
                Map<? extends String, ? extends List<? extends Double>> value) {
            return channel.callAsync(WILDCARDS, value);
        }
    }
}
