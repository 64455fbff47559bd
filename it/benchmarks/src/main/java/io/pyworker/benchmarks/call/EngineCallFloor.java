package io.pyworker.benchmarks.call;

import io.pyworker.benchmarks.DirectPython;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same functions called directly on the engine, on the thread that measures; a coroutine is driven by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineCallFloor {
    private static final String DRIVE = """
            def drive(function, value):
                try:
                    function(value).send(None)
                except StopIteration as end:
                    return end.value
            drive""";

    private DirectPython plain;
    private DirectPython coroutines;
    private Value noopInt;
    private Value noopStr;
    private Value drive;
    private Value coroutineInt;
    private Value coroutineStr;

    @Setup
    public void open() {
        plain = new DirectPython("plain");
        noopInt = plain.function("noop_int");
        noopStr = plain.function("noop_str");
        coroutines = new DirectPython("coroutines");
        drive = coroutines.eval(DRIVE);
        coroutineInt = coroutines.function("noop_int");
        coroutineStr = coroutines.function("noop_str");
    }

    @TearDown
    public void close() {
        plain.close();
        coroutines.close();
    }

    @Benchmark
    public int plainInt() {
        return noopInt.execute(41).asInt();
    }

    @Benchmark
    public String plainStr() {
        return noopStr.execute("forty-one").asString();
    }

    @Benchmark
    public int coroutineInt() {
        return drive.execute(coroutineInt, 41).asInt();
    }

    @Benchmark
    public String coroutineStr() {
        return drive.execute(coroutineStr, "forty-one").asString();
    }
}
