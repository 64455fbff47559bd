package io.pyworker.benchmarks.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One deep copy of nested maps and lists, alone and with their sum. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StructureFloor {
    private Map<String, Map<String, Integer>> dicts;
    private List<Map<String, Double>> records;

    @Setup
    public void open() {
        dicts = Payload.dicts();
        records = Payload.records();
    }

    @Benchmark
    public Map<String, Map<String, Integer>> dictsCopy() {
        Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
        dicts.forEach((key, entry) -> copy.put(key, new LinkedHashMap<>(entry)));
        return copy;
    }

    @Benchmark
    public long dictsCopyAndUse() {
        return Payload.total(dictsCopy());
    }

    @Benchmark
    public List<Map<String, Double>> recordsCopy() {
        List<Map<String, Double>> copy = new ArrayList<>(records.size());
        records.forEach(record -> copy.add(new LinkedHashMap<>(record)));
        return copy;
    }

    @Benchmark
    public double recordsCopyAndUse() {
        return Payload.recordsTotal(recordsCopy());
    }
}
