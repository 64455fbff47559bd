package io.pyworker.benchmarks.data;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Transfer;
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
import org.openjdk.jmh.annotations.TearDown;

/** Nested maps and lists each way, summed where they arrive. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StructureBenchmark {
    private Workers workers;
    private Transfer transfer;
    private Map<String, Map<String, Integer>> dicts;
    private List<Map<String, Double>> records;

    @Setup
    public void open() {
        workers = Workers.open();
        transfer = workers.connect(Transfer.class);
        dicts = Payload.dicts();
        records = Payload.records();
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public long dictsIn() {
        return transfer.dictTotal(dicts);
    }

    @Benchmark
    public long dictsOut() {
        return Payload.total(transfer.dicts(Payload.DICTS));
    }

    @Benchmark
    public double recordsIn() {
        return transfer.recordsTotal(records);
    }

    @Benchmark
    public double recordsOut() {
        return Payload.recordsTotal(transfer.records(Payload.RECORDS));
    }
}
