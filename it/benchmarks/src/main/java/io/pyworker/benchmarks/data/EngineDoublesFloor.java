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

/** The sum of 100,000 doubles that Python has already, called directly on the engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineDoublesFloor {
    private DirectPython python;
    private Value total;
    private Value array;
    private Value listTotal;
    private Value list;

    @Setup
    public void open() {
        python = new DirectPython("transfer");
        total = python.function("total");
        array = python.function("array").execute(Payload.DOUBLES);
        listTotal = python.function("list_total");
        list = python.function("floats").execute(Payload.DOUBLES);
    }

    @TearDown
    public void close() {
        python.close();
    }

    @Benchmark
    public double arrayUse() {
        return total.execute(array).asDouble();
    }

    @Benchmark
    public double listUse() {
        return listTotal.execute(list).asDouble();
    }
}
