package io.pyworker.benchmarks.call;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.CoroutinesAsync;
import io.pyworker.benchmarks.contract.CoroutinesPairAsync;
import io.pyworker.benchmarks.contract.PlainAsync;
import io.pyworker.benchmarks.contract.PlainPairAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/** Calls per second with 64 in flight, from one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class InFlightBenchmark {
    @Param({"plain", "coroutine"})
    public String function;

    @Param({"1", "2"})
    public int interpreters;

    private Workers workers;
    private Supplier<CompletableFuture<Integer>> call;

    @Setup
    public void open() {
        workers = Workers.open();
        call = function.equals("plain") ? plain() : coroutine();
        while (workers.worker(worker()).interpreters() < interpreters) {
            call.get().join();
        }
    }

    private String worker() {
        return (function.equals("plain") ? "plain" : "coroutines") + (interpreters == 1 ? "" : "-pair");
    }

    private Supplier<CompletableFuture<Integer>> plain() {
        if (interpreters == 1) {
            PlainAsync one = workers.connect(PlainAsync.class);
            return () -> one.noopInt(41);
        }
        PlainPairAsync pair = workers.connect(PlainPairAsync.class);
        return () -> pair.noopInt(41);
    }

    private Supplier<CompletableFuture<Integer>> coroutine() {
        if (interpreters == 1) {
            CoroutinesAsync one = workers.connect(CoroutinesAsync.class);
            return () -> one.noopInt(41);
        }
        CoroutinesPairAsync pair = workers.connect(CoroutinesPairAsync.class);
        return () -> pair.noopInt(41);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    @OperationsPerInvocation(Window.CALLS)
    public void calls() {
        Window.run(call);
    }
}
