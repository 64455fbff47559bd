package io.pyworker.benchmarks.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Tasks per second with 64 in flight, with nothing but the JDK: an executor of one or two threads and futures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HandOffInFlightFloor {
    @Param({"1", "2"})
    public int threads;

    private ExecutorService executor;

    @Setup
    public void open() {
        executor = Executors.newFixedThreadPool(threads);
    }

    @TearDown
    public void close() {
        executor.shutdown();
    }

    @Benchmark
    @OperationsPerInvocation(Window.CALLS)
    public void calls() {
        Window.run(() -> CompletableFuture.supplyAsync(() -> 41, executor));
    }
}
