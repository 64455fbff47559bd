package io.pyworker.benchmarks.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data that cross, as {@code transfer.py} makes them, and the same uses of them. */
final class Payload {
    static final int DOUBLES = 100_000;
    static final int DICTS = 1_000;
    static final int RECORDS = 100;
    private static final int FIELDS = 10;

    private Payload() {}

    static byte[] blob(int size) {
        byte[] blob = new byte[size];
        for (int i = 0; i < size; i++) {
            blob[i] = (byte) i;
        }
        return blob;
    }

    static byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static double[] array() {
        double[] array = new double[DOUBLES];
        for (int i = 0; i < DOUBLES; i++) {
            array[i] = i;
        }
        return array;
    }

    static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    static List<Double> list() {
        List<Double> list = new ArrayList<>(DOUBLES);
        for (int i = 0; i < DOUBLES; i++) {
            list.add((double) i);
        }
        return list;
    }

    static double total(List<Double> values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    static Map<String, Map<String, Integer>> dicts() {
        Map<String, Map<String, Integer>> dicts = new LinkedHashMap<>();
        for (int i = 0; i < DICTS; i++) {
            Map<String, Integer> entry = new LinkedHashMap<>();
            entry.put("id", i);
            entry.put("x", i);
            entry.put("y", -i);
            dicts.put("entry " + i, entry);
        }
        return dicts;
    }

    static long total(Map<String, Map<String, Integer>> dicts) {
        long total = 0;
        for (Map<String, Integer> entry : dicts.values()) {
            total += entry.get("x") + entry.get("y");
        }
        return total;
    }

    static List<Map<String, Double>> records() {
        List<Map<String, Double>> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Double> record = new LinkedHashMap<>();
            for (int k = 0; k < FIELDS; k++) {
                record.put("field " + k, i + k / 10.0);
            }
            records.add(record);
        }
        return records;
    }

    static double recordsTotal(List<Map<String, Double>> records) {
        double total = 0;
        for (Map<String, Double> record : records) {
            for (double field : record.values()) {
                total += field;
            }
        }
        return total;
    }
}
