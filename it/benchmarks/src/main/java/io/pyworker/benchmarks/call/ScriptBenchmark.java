package io.pyworker.benchmarks.call;

import io.pyworker.PyWorker;
import io.pyworker.Workers;
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

/** Scripts with a small context: one run after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScriptBenchmark {
    private static final String SOURCE = "from js import A_rank\nsum(A_rank) / len(A_rank)";
    private static final Map<String, ?> CONTEXT = Map.of("A_rank", List.of(0.8, 0.4, 1.2, 3.7, 2.6, 5.8), "unit", "m");

    private Workers workers;
    private PyWorker worker;
    private int count;

    @Setup
    public void open() {
        workers = Workers.open();
        worker = workers.worker("scripts");
    }

    @TearDown
    public void close() {
        workers.close();
    }

    /** The same source each time, which is compiled once. */
    @Benchmark
    public Object cached() {
        return worker.run(SOURCE, CONTEXT).join();
    }

    /** The same with a typed result. */
    @Benchmark
    public double typed() {
        return worker.run(SOURCE, CONTEXT, double.class).join();
    }

    /** Another source each time, which is compiled each time. */
    @Benchmark
    public Object distinct() {
        return worker.run(SOURCE + " + " + count++, CONTEXT).join();
    }
}
