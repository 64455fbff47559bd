package io.pyworker.benchmarks.call;

import io.pyworker.CloseableIterator;
import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Numbers;
import io.pyworker.benchmarks.contract.NumbersAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Ints from a generator, per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StreamBenchmark {
    static final int ELEMENTS = 100_000;

    private Workers workers;
    private Numbers numbers;
    private NumbersAsync async;

    @Setup
    public void open() {
        workers = Workers.open();
        numbers = workers.connect(Numbers.class);
        async = workers.connect(NumbersAsync.class);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public long iterator() {
        long sum = 0;
        try (CloseableIterator<Integer> each = numbers.numbers(ELEMENTS)) {
            while (each.hasNext()) {
                sum += each.next();
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public long publisher() {
        Sum sum = new Sum();
        async.numbers(ELEMENTS).subscribe(sum);
        return sum.result.join();
    }

    /** Adds up whatever comes. */
    private static final class Sum implements Flow.Subscriber<Integer> {
        final CompletableFuture<Long> result = new CompletableFuture<>();
        private long sum;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Integer number) {
            sum += number;
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            result.complete(sum);
        }
    }
}
