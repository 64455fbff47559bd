package io.pyworker.benchmarks.data;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Transfer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A block of bytes each way, hashed where it arrives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BufferBenchmark {
    @Param({"1024", "1048576", "67108864"})
    public int size;

    private Workers workers;
    private Transfer transfer;
    private byte[] data;

    @Setup
    public void open() {
        workers = Workers.open();
        transfer = workers.connect(Transfer.class);
        data = Payload.blob(size);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public byte[] in() {
        return transfer.digest(data);
    }

    @Benchmark
    public byte[] out() {
        return Payload.digest(transfer.blob(size));
    }
}
