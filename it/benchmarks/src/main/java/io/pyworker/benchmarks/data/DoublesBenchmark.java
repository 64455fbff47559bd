package io.pyworker.benchmarks.data;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Transfer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 100,000 doubles each way, as an array and as a list, summed where they arrive. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DoublesBenchmark {
    private Workers workers;
    private Transfer transfer;
    private double[] array;
    private List<Double> list;

    @Setup
    public void open() {
        workers = Workers.open();
        transfer = workers.connect(Transfer.class);
        array = Payload.array();
        list = Payload.list();
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public double arrayIn() {
        return transfer.total(array);
    }

    @Benchmark
    public double arrayOut() {
        return Payload.total(transfer.array(Payload.DOUBLES));
    }

    @Benchmark
    public double listIn() {
        return transfer.listTotal(list);
    }

    @Benchmark
    public double listOut() {
        return Payload.total(transfer.floats(Payload.DOUBLES));
    }
}
