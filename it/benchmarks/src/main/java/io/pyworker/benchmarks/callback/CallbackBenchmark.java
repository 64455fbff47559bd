package io.pyworker.benchmarks.callback;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.graalpy.GraalPyEngine;
import io.pyworker.pool.CallbackThreads;
import io.pyworker.pool.CancelSettings;
import io.pyworker.pool.HandMadeMember;
import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.PoolSettings;
import io.pyworker.pool.PoolShutdown;
import io.pyworker.pool.WorkerPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
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
 * offered by name ({@code sync.f}), beside the floor: two threads that hand over to one another, and a call that calls nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallbackBenchmark {
    private static final int CALLBACKS = 100;
    private static final String CONTRACT = "Callbacks";
    private static final String TABLE = """
            FORMAT = 2
            CONTRACT = "Callbacks"
            HASH = "0"
            MODULE = "calls_back"
            TYPES = []
            EXPORTS = [
                ("once", "call", [("f", "positional", "callable[int32,int32]", False), ("x", "positional", "int32", False)], "int32"),
                ("often", "call_often", [("f", "positional", "callable[int32,int32]", False), ("n", "positional", "int32", False)], "int32"),
                ("mainOften", "call_main_often", [("n", "positional", "int32", False)], "int32"),
                ("never", "nothing", [("x", "positional", "int32", False)], "int32"),
            ]
            """;
    private static final PyType<IntUnaryOperator> FUNCTION = PyType.callable(
            IntUnaryOperator.class,
            PyType.INT32,
            List.of(PyType.INT32),
            (f, arguments) -> f.applyAsInt((Integer) arguments[0]));
    private static final Export<Integer> ONCE = new Export<>(0, "once", List.of(FUNCTION, PyType.INT32), PyType.INT32);
    private static final Export<Integer> OFTEN =
            new Export<>(1, "often", List.of(FUNCTION, PyType.INT32), PyType.INT32);
    private static final Export<Integer> NEVER = new Export<>(3, "never", List.of(PyType.INT32), PyType.INT32);
    private static final Export<Integer> MAIN_OFTEN = new Export<>(2, "mainOften", List.of(PyType.INT32), PyType.INT32);
    private static final IntUnaryOperator FUNCTION_OF_JAVA = x -> x + 1;

    private CallbackThreads threads;
    private WorkerPool pool;
    private PoolChannel channel;
    private HandOver handOver;

    @Setup
    public void open() {
        threads = new CallbackThreads();
        pool = new WorkerPool(
                new MergedWorker(config(), List.of(), List.of(new CallbackSource())),
                List.of(new DispatchTable(CONTRACT, "0", TABLE)),
                new PoolSettings(
                        new GraalPyEngine(),
                        ForkJoinPool.commonPool(),
                        threads,
                        CancelSettings.of(Duration.ZERO),
                        true));
        MainScope sync = new MainScope();
        MainMember function = HandMadeMember.function("sync.f", 1, arguments -> arguments.get(0), new MainQueue());
        sync.put("f", () -> function);
        pool.main().put("sync", () -> HandMadeMember.nested(sync));
        pool.start();
        channel = new PoolChannel(pool, CONTRACT, List.of(ONCE, OFTEN, MAIN_OFTEN, NEVER));
        handOver = new HandOver();
    }

    private static WorkerConfig config() {
        return new WorkerConfig(
                "callbacks",
                false,
                "graalpy",
                1,
                1,
                CallLimits.NONE,
                List.of(),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    @TearDown
    public void close() {
        PoolShutdown.close(List.of(pool), Duration.ofSeconds(10));
        threads.close();
        handOver.close();
    }

    @Benchmark
    public int callThatCallsBackOnce() {
        return channel.call(ONCE, FUNCTION_OF_JAVA, 41);
    }

    @Benchmark
    public int callThatCallsNothing() {
        return channel.call(NEVER, 41);
    }

    @Benchmark
    @OperationsPerInvocation(CALLBACKS)
    public int callback() {
        return channel.call(OFTEN, FUNCTION_OF_JAVA, CALLBACKS);
    }

    @Benchmark
    @OperationsPerInvocation(CALLBACKS)
    public int functionOfSync() {
        return channel.call(MAIN_OFTEN, CALLBACKS);
    }

    @Benchmark
    public int twoHandOversFloor() {
        return handOver.thereAndBack(41);
    }
}
