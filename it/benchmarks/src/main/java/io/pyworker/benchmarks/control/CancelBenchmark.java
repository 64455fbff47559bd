package io.pyworker.benchmarks.control;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Endless;
import io.pyworker.benchmarks.contract.EndlessAsync;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From {@code cancel(true)} of a call that runs a loop without end until the call behind it has returned. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CancelBenchmark {
    private static final long LOOK_NANOS = 10_000;

    private final ByteBuffer begun = ByteBuffer.allocateDirect(1);
    private Workers workers;
    private Endless blocking;
    private EndlessAsync async;
    private CompletableFuture<Void> loop;

    @Setup
    public void open() {
        workers = Workers.open();
        blocking = workers.connect(Endless.class);
        async = workers.connect(EndlessAsync.class);
    }

    @Setup(Level.Invocation)
    public void begin() {
        begun.put(0, (byte) 0);
        loop = async.spin(begun);
        while (begun.get(0) == 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public int loop() {
        loop.cancel(true);
        return blocking.noopInt(41);
    }
}
