package io.pyworker.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One copy of 100,000 doubles, alone and with their sum. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DoublesFloor {
    private double[] array;
    private double[] target;
    private List<Double> list;

    @Setup
    public void open() {
        array = Payload.array();
        target = new double[Payload.DOUBLES];
        list = Payload.list();
    }

    @Benchmark
    public double[] arrayCopy() {
        System.arraycopy(array, 0, target, 0, Payload.DOUBLES);
        return target;
    }

    @Benchmark
    public double arrayCopyAndUse() {
        System.arraycopy(array, 0, target, 0, Payload.DOUBLES);
        return Payload.total(target);
    }

    @Benchmark
    public List<Double> listCopy() {
        return new ArrayList<>(list);
    }

    @Benchmark
    public double listCopyAndUse() {
        return Payload.total(new ArrayList<>(list));
    }
}
