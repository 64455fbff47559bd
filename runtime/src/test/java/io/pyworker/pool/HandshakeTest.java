package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.WorkerStartException;
import io.pyworker.binding.Export;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.ReadyReport;
import io.pyworker.wire.ReadyReport.NamedFunction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What an interpreter must say of itself to take calls. */
class HandshakeTest extends PoolFixture {
    private static final String CONTRACT = "com.acme.Echo";
    private static final WorkerConfig CONFIG = WorkerConfig.implicitDefault();
    private static final Handshake EXPECTED = new Handshake(List.of(new DispatchTable(CONTRACT, "abc", "")), CONFIG);

    private static ReadyReport report(Map<String, String> contracts, Map<String, NamedFunction> names, String digest) {
        Map<String, Integer> slots = new TreeMap<>();
        contracts.keySet().forEach(contract -> slots.put(contract, 0));
        return new ReadyReport(
                slots, contracts, names, 1, 2, false, "3.12", ReadyReport.PYWORKER, ReadyReport.BODY, digest);
    }

    private static Map<String, NamedFunction> names(String... namesAndSignatures) {
        Map<String, NamedFunction> names = new TreeMap<>();
        for (int i = 0; i < namesAndSignatures.length; i += 2) {
            names.put(namesAndSignatures[i], new NamedFunction(namesAndSignatures[i + 1], i));
        }
        return names;
    }

    @Test
    void nothingDiffers() {
        assertThat(EXPECTED.mismatch("text-1", report(Map.of(CONTRACT, "abc"), Map.of(), CONFIG.pythonDigest())))
                .isEmpty();
    }

    @Test
    void aContractIsMissing() {
        assertThat(EXPECTED.mismatch(
                        "text-1", report(Map.of("com.acme.Other", "abc"), Map.of(), CONFIG.pythonDigest())))
                .contains("text-1 does not serve com.acme.Echo");
    }

    @Test
    void aContractIsOfAnotherBuild() {
        assertThat(EXPECTED.mismatch("text-1", report(Map.of(CONTRACT, "def"), Map.of(), CONFIG.pythonDigest())))
                .contains("text-1 has a dispatch table of another version of com.acme.Echo than the bundle"
                        + " (interpreter def, bundle abc). Build both together: run 'mvn compile'.");
    }

    @Test
    void theConfigurationIsAnotherOne() {
        assertThat(EXPECTED.mismatch("text-1", report(Map.of(CONTRACT, "abc"), Map.of(), "0")))
                .contains("text-1 was started with another configuration (interpreter 0, bundle "
                        + CONFIG.pythonDigest() + "). Build again: run 'mvn compile'.");
    }

    @Test
    void aNameOfTheConfigurationIsMissing() {
        exports = Map.of("stats", List.of("mean", "stdev"));
        WorkerPool pool = pool(1);
        Export<Object> mean = PoolChannel.named("stats.mean");
        CompletableFuture<Object> waiting =
                PoolChannel.forNamed(pool, mean).callAsync(mean, "stats.mean", List.of(), Map.of());
        interpreter(0).becomeReady(names("stats.mean", "()"));
        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(WorkerStartException.class)
                .hasMessage("stats.mean: worker 'text' cannot start: text-1 does not export stats.stdev,"
                        + " which [exports] of worker.toml names");
    }

    @Test
    void interpretersMustExportTheSame() {
        WorkerPool pool = pool(2);
        interpreter(0).becomeReady(names("stats.mean", "(x)", "stats.old", "()"));
        interpreter(1).becomeReady(names("stats.mean", "(x, y)", "stats.late", "()"));
        assertThat(pool.size()).isEqualTo(1);
        assertThat(interpreter(1).ended.getCount()).isZero();
        assertThat(Handshake.difference(
                        "text-1",
                        FakeEngine.report(interpreter(0).spec, names("stats.mean", "(x)", "stats.old", "()")),
                        "text-2",
                        FakeEngine.report(interpreter(1).spec, names("stats.mean", "(x, y)", "stats.late", "()"))))
                .contains("text-2 exports other functions than text-1: only text-1 has stats.old; only text-2 has"
                        + " stats.late; stats.mean(x) is (x, y) in text-2. If the Python sources were changed meanwhile,"
                        + " restart() the worker.");
    }

    @Test
    void theReasonReachesWhoWaits() {
        WorkerPool pool = pool(1);
        ReadyReport fitting = FakeEngine.report(interpreter(0).spec, Map.of());
        ReadyReport other = new ReadyReport(
                Map.of("com.acme.Other", 0),
                Map.of(),
                Map.of(),
                2,
                1,
                false,
                fitting.python(),
                fitting.pyworker(),
                fitting.body(),
                fitting.digest());
        interpreter(0).listener.accept(new Outcome.Ready(other));
        assertThatThrownBy(() -> pool.ready().join())
                .hasRootCauseMessage("worker 'text' cannot start: text-1 does not serve com.acme.Echo");
    }
}
