package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

/** Data in, with a use of all of it; and data out, made before the first measurement. */
@WorkerExport(module = "transfer", worker = "transfer")
public interface Transfer {
    /** SHA-256. */
    byte[] digest(byte[] data);

    byte[] blob(int size);

    double total(double[] values);

    double[] array(int count);

    double listTotal(List<Double> values);

    List<Double> floats(int count);

    /** The sum of all {@code x} and {@code y}. */
    long dictTotal(Map<String, Map<String, Integer>> entries);

    /** Entries of {@code id}, {@code x} and {@code y}. */
    Map<String, Map<String, Integer>> dicts(int count);

    /** The sum of all fields. */
    double recordsTotal(List<Map<String, Double>> records);

    /** Records of ten fields. */
    List<Map<String, Double>> records(int count);
}
