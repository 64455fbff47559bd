package io.pyworker.benchmarks.control;

import io.pyworker.benchmarks.DirectPython;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same loop on the bare engine: from the interrupt of its context until its thread has come out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineInterruptFloor {
    private DirectPython python;
    private Value spin;
    private ExecutorService executor;
    private CompletableFuture<Boolean> loop;

    @Setup
    public void open() {
        python = new DirectPython("plain");
        spin = python.function("spin");
        executor = Executors.newSingleThreadExecutor();
    }

    @Setup(Level.Invocation)
    public void begin() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        loop = CompletableFuture.supplyAsync(() -> isInterrupted(new Begun(begun)), executor);
        begun.await();
    }

    private boolean isInterrupted(ProxyArray begun) {
        try {
            spin.executeVoid(begun);
            return false;
        } catch (PolyglotException e) {
            return e.isInterrupted();
        }
    }

    @TearDown
    public void close() {
        executor.shutdown();
        python.close();
    }

    @Benchmark
    public boolean loop() throws TimeoutException {
        python.interrupt(Duration.ZERO);
        return loop.join();
    }

    /** A sequence of one element that can only be set. */
    private record Begun(CountDownLatch latch) implements ProxyArray {
        @Override
        public void set(long index, Value value) {
            latch.countDown();
        }

        @Override
        public Object get(long index) {
            return 0;
        }

        @Override
        public long getSize() {
            return 1;
        }
    }
}
