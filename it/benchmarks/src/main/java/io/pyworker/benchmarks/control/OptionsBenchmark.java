package io.pyworker.benchmarks.control;

import io.pyworker.Calls;
import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Plain;
import io.pyworker.benchmarks.contract.Timed;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The empty call, blocking, with options of calls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OptionsBenchmark {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Workers workers;
    private Plain plain;
    private Plain within;
    private Plain keyed;
    private Timed timed;

    @Setup
    public void open() {
        workers = Workers.open();
        plain = workers.connect(Plain.class);
        within = Calls.within(plain, MINUTE);
        keyed = Calls.keyed(plain, "key");
        timed = workers.connect(Timed.class);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public int none() {
        return plain.noopInt(41);
    }

    @Benchmark
    public int within() {
        return within.noopInt(41);
    }

    @Benchmark
    public int withinEach() {
        return Calls.within(plain, MINUTE).noopInt(41);
    }

    @Benchmark
    public int annotated() {
        return timed.noopInt(41);
    }

    @Benchmark
    public int keyed() {
        return keyed.noopInt(41);
    }
}
