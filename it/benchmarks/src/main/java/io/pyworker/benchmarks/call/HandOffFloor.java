package io.pyworker.benchmarks.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A hand-over between two threads and back, with nothing but the JDK: an executor of one thread and a future. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HandOffFloor {
    private ExecutorService executor;

    @Setup
    public void open() {
        executor = Executors.newSingleThreadExecutor();
    }

    @TearDown
    public void close() {
        executor.shutdown();
    }

    @Benchmark
    public int roundTrip() {
        return CompletableFuture.supplyAsync(() -> 41, executor).join();
    }
}
