package io.pyworker.benchmarks.call;

import io.pyworker.benchmarks.DirectPython;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same generator on the engine alone, on the thread that measures: each element is given to a function of Java's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineStreamFloor {
    private DirectPython python;
    private Value handOver;
    private long sum;

    @Setup
    public void open() {
        python = new DirectPython("numbers_up_to");
        handOver = python.function("hand_over");
    }

    @TearDown
    public void close() {
        python.close();
    }

    @Benchmark
    @OperationsPerInvocation(StreamBenchmark.ELEMENTS)
    public long elements() {
        ProxyExecutable emit = arguments -> sum += arguments[0].asLong();
        handOver.execute(emit, StreamBenchmark.ELEMENTS);
        return sum;
    }
}
