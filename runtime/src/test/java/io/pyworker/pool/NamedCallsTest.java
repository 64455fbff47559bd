package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.ConversionException;
import io.pyworker.UnknownFunctionException;
import io.pyworker.wire.Message;
import io.pyworker.wire.ReadyReport.NamedFunction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Functions that are called by name. */
class NamedCallsTest extends PoolFixture {
    private static final Map<String, NamedFunction> NAMES = Map.of(
            "stats.mean", new NamedFunction("(values)", 0),
            "other.mean", new NamedFunction("(x)", 1),
            "stats.stdev", new NamedFunction("(values, *, ddof=...)", 2),
            "again.stdev", new NamedFunction("(values, *, ddof=...)", 2));

    private static CompletableFuture<Object> call(WorkerPool pool, String name) {
        return channel(pool, name).callAsync(PoolChannel.named(name), name, List.of(1), Map.of());
    }

    private static PoolChannel channel(WorkerPool pool, String name) {
        return PoolChannel.forNamed(pool, PoolChannel.named(name));
    }

    private static AbstractThrowableAssert<?, ?> unknown(CompletableFuture<Object> call) {
        return assertThatThrownBy(call::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(UnknownFunctionException.class);
    }

    @Test
    void fullNamesAndClearBareOnesReachTheSlot() {
        WorkerPool pool = pool(1);
        CompletableFuture<Object> waiting = call(pool, "stats.mean");
        interpreter(0).becomeReady(NAMES);
        CompletableFuture<Object> bare = call(pool, "stdev");
        interpreter(0).returnValue(0, null);
        assertThat(waiting).isCompletedWithValue(null);
        assertThat(bare).isNotDone();
        assertThat(interpreter(0).calls()).extracting(Message.Call::slot).containsExactly(2, 2);
        assertThat(interpreter(0).calls().get(1).arguments()[0]).isEqualTo("stdev");
    }

    @Test
    void anUnknownNameIsToldWithWhatThereIs() {
        WorkerPool pool = pool(1);
        CompletableFuture<Object> waiting = call(pool, "stats.men");
        interpreter(0).becomeReady(NAMES);
        String there = "; there is again.stdev(values, *, ddof=...), other.mean(x), stats.mean(values),"
                + " stats.stdev(values, *, ddof=...).";
        unknown(waiting).hasMessage("text-1 exports no function stats.men; did you mean stats.mean?" + there);
        unknown(call(pool, "variance")).hasMessage("text-1 exports no function variance" + there);
        unknown(call(pool, "")).hasMessage("text-1 exports no function without a name" + there);
        unknown(call(pool, "stdv"))
                .hasMessageStartingWith("text-1 exports no function stdv; did you mean stdev?; there is");
    }

    @Test
    void anAmbiguousNameIsToldWithItsMeanings() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady(NAMES);
        unknown(call(pool, "mean")).hasMessage("mean is ambiguous in text-1: call one of other.mean, stats.mean.");
    }

    @Test
    void aLongListIsCut() {
        Map<String, NamedFunction> many = new TreeMap<>();
        for (int i = 0; i < 25; i++) {
            many.put("m.function" + (char) ('a' + i), new NamedFunction("()", i));
        }
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady(many);
        unknown(call(pool, "x")).hasMessageEndingWith("m.functiont() and 5 more.");
    }

    @Test
    void aWorkerWithoutExportsSaysHowToHaveSome() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        unknown(call(pool, "f")).hasMessageContaining("it exports none: name them in [exports] of worker.toml");
    }

    @Test
    void whatCannotCrossIsNamedByItsPlace() {
        WorkerPool pool = pool(1);
        assertThatThrownBy(() -> channel(pool, "f")
                        .callAsync(PoolChannel.named("f"), "f", List.of(1, new Object()), Map.of())
                        .join())
                .hasCauseInstanceOf(ConversionException.class)
                .hasMessageContaining("f: args[1]");
        assertThatThrownBy(() -> channel(pool, "f")
                        .callAsync(PoolChannel.named("f"), "f", List.of(), Map.of("x", new Object()))
                        .join())
                .hasMessageContaining("f: kwargs[\"x\"]");
    }
}
