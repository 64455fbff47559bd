package com.acme;

import io.pyworker.WorkerExport;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WorkerExport
public interface AllTypes {
    boolean flag(boolean value);

    Boolean flagOrNone(Boolean value);

    int int32(int value);

    Integer int32OrNone(Integer value);

    long int64(long value);

    Long int64OrNone(Long value);

    double float64(double value);

    Double float64OrNone(Double value);

    String text(String value);

    void nothing();

    Void boxedNothing();

    byte[] bytes(byte[] value);

    ByteBuffer buffer(ByteBuffer value);

    int[] ints(int[] value);

    long[] longs(long[] value);

    double[] doubles(double... value);

    List<String> list(List<String> value);

    Set<Long> set(Set<Long> value);

    Map<Integer, Boolean> dict(Map<Integer, Boolean> value);

    List<Map<String, List<double[]>>> nested(Map<Double, Set<String>> value, List<List<ByteBuffer>> other);

    List<? extends Double> wildcards(Map<? extends String, ? extends List<? extends Double>> value);

    String manyParameters(
            int a, long b, double c, boolean d, String e, byte[] f, int[] g, List<String> h, Set<String> i, Integer j,
            Long k, Double l);
}
