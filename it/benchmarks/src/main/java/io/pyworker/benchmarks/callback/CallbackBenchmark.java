package io.pyworker.benchmarks.callback;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.CallingBack;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A function of Java's that Python calls and waits for, 100 times within one call and once in a call of its own, passed as an argument or
 * offered by name ({@code sync.increment}), beside the floor: two threads that hand over to one another, and a call that calls nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallbackBenchmark {
    private static final int CALLBACKS = 100;
    private static final IntUnaryOperator INCREMENT = x -> x + 1;

    private Workers workers;
    private CallingBack python;
    private HandOver handOver;

    @Setup
    public void open() {
        workers = Workers.open();
        workers.worker("plain").sync().put("increment", value -> (Long) value + 1);
        python = workers.connect(CallingBack.class);
        handOver = new HandOver();
    }

    @TearDown
    public void close() {
        workers.close();
        handOver.close();
    }

    @Benchmark
    public int callThatCallsBackOnce() {
        return python.once(INCREMENT, 41);
    }

    @Benchmark
    public int callThatCallsNothing() {
        return python.never(41);
    }

    @Benchmark
    @OperationsPerInvocation(CALLBACKS)
    public int callback() {
        return python.often(INCREMENT, CALLBACKS);
    }

    @Benchmark
    @OperationsPerInvocation(CALLBACKS)
    public int functionOfSync() {
        return python.oftenBySync(CALLBACKS);
    }

    @Benchmark
    public int twoHandOversFloor() {
        return handOver.thereAndBack(41);
    }
}
