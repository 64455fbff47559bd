package io.pyworker.benchmarks.data;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One copy of a block of bytes, alone and with its hash. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BufferFloor {
    @Param({"1024", "1048576", "67108864"})
    public int size;

    private byte[] data;
    private byte[] target;

    @Setup
    public void open() {
        data = Payload.blob(size);
        target = new byte[size];
    }

    @Benchmark
    public byte[] copy() {
        System.arraycopy(data, 0, target, 0, size);
        return target;
    }

    @Benchmark
    public byte[] copyAndUse() {
        System.arraycopy(data, 0, target, 0, size);
        return Payload.digest(target);
    }
}
