package io.pyworker.benchmarks.data;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Echo;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One value of each family of types to Python and back, blocking. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FamilyBenchmark {
    @Param
    public Family family;

    private Workers workers;
    private Echo echo;

    @Setup
    public void open() {
        workers = Workers.open();
        echo = workers.connect(Echo.class);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public Object echo() {
        return family.call.apply(echo);
    }
}
