package io.pyworker.benchmarks.call;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Coroutines;
import io.pyworker.benchmarks.contract.CoroutinesAsync;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** To a coroutine function and back: one call after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CoroutineRoundTripBenchmark {
    private Workers workers;
    private Coroutines blocking;
    private CoroutinesAsync async;

    @Setup
    public void open() {
        workers = Workers.open();
        blocking = workers.connect(Coroutines.class);
        async = workers.connect(CoroutinesAsync.class);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public int intBlocking() {
        return blocking.noopInt(41);
    }

    @Benchmark
    public int intAsync() {
        return async.noopInt(41).join();
    }

    @Benchmark
    public String strBlocking() {
        return blocking.noopStr("forty-one");
    }

    @Benchmark
    public String strAsync() {
        return async.noopStr("forty-one").join();
    }
}
