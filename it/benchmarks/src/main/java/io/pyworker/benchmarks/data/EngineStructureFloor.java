package io.pyworker.benchmarks.data;

import io.pyworker.benchmarks.DirectPython;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The sum of nested dicts and lists that Python has already, called directly on the engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineStructureFloor {
    private DirectPython python;
    private Value dictTotal;
    private Value dicts;
    private Value recordsTotal;
    private Value records;

    @Setup
    public void open() {
        python = new DirectPython("transfer");
        dictTotal = python.function("dict_total");
        dicts = python.function("dicts").execute(Payload.DICTS);
        recordsTotal = python.function("records_total");
        records = python.function("records").execute(Payload.RECORDS);
    }

    @TearDown
    public void close() {
        python.close();
    }

    @Benchmark
    public long dictsUse() {
        return dictTotal.execute(dicts).asLong();
    }

    @Benchmark
    public double recordsUse() {
        return recordsTotal.execute(records).asDouble();
    }
}
