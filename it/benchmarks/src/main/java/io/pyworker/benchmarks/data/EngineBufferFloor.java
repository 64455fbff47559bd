package io.pyworker.benchmarks.data;

import io.pyworker.benchmarks.DirectPython;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The hash of bytes that Python has already, called directly on the engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBufferFloor {
    @Param({"1024", "1048576", "67108864"})
    public int size;

    private DirectPython python;
    private Value digest;
    private Value data;

    @Setup
    public void open() {
        python = new DirectPython("transfer");
        digest = python.function("digest");
        data = python.function("blob").execute(size);
    }

    @TearDown
    public void close() {
        python.close();
    }

    @Benchmark
    public Value use() {
        return digest.execute(data);
    }
}
