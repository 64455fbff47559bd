package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.PyWorker;
import io.pyworker.WorkerStartException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Interpreters that are not what the main side takes them for say so themselves, and are refused. */
class MismatchTest {
    private static final String SAME = "def same(x):\n    return x\n";

    private static void isRefused(TestWorker started, String message) {
        try (TestWorker worker = started) {
            Export<Integer> same = worker.export("same", PyType.INT32, PyType.INT32);
            assertThatThrownBy(() -> worker.call(same, 1))
                    .isInstanceOf(WorkerStartException.class)
                    .hasMessageContaining("worker 'test' cannot start: test-1 " + message);
        }
    }

    @Test
    void aDispatchTableOfAnotherBuild() {
        isRefused(
                new TestWorker(SAME).tableHash("1"),
                "has a dispatch table of another version of com.acme.Functions than the bundle (interpreter 1, bundle 0)."
                        + " Build both together: run 'mvn compile'.");
    }

    @Test
    void aTableOfAnotherBuildIsToldBeforeWhatIsMissingBecauseOfIt() {
        isRefused(new TestWorker("").tableHash("1"), "has a dispatch table of another version of com.acme.Functions");
    }

    @Test
    void anotherVersionOfThePackage() {
        isRefused(
                new TestWorker("import pyworker._boot as boot\nboot.__version__ = '0.0.9'\n" + SAME),
                "runs version 0.0.9 of the Python package pyworker; this runtime has 0.1.0.");
    }

    @Test
    void anotherVersionOfTheBody() {
        isRefused(
                new TestWorker("import pyworker._boot as boot\nboot._BODY_VERSION = 2\n" + SAME),
                "writes version 2 of the body; this runtime reads 1.");
    }

    @Test
    void anotherConfiguration() {
        isRefused(
                new TestWorker(SAME).respecified(MismatchTest::withPreload),
                "was started with another configuration (interpreter ");
    }

    private static InterpreterSpec withPreload(InterpreterSpec spec) {
        WorkerConfig config = spec.config();
        WorkerConfig other = new WorkerConfig(
                config.name(),
                config.implicit(),
                config.type(),
                config.minInterpreters(),
                config.maxInterpreters(),
                config.limits(),
                List.of("sys"),
                config.allowScripts(),
                config.exports(),
                config.adapters(),
                config.javaTypes(),
                config.custom());
        return new InterpreterSpec(spec.name(), spec.sources(), spec.tables(), other, spec.callbacks(), spec.main());
    }

    @Test
    void bothSidesTakeTheFingerprintOfEveryKindOfValueInTheSameWay() {
        Map<String, Object> config = Map.of(
                "text", List.of("", "\u00e9\ud83d\ude00", "1;"),
                "numbers", List.of(0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 31, 0.1, -0.0, 1e300),
                "nested", Map.of("yes", true, "no", false, "none", List.of(), "empty", Map.of()));
        try (PyWorker worker = PyWorker.builder("graalpy")
                .module("math")
                .export("math", "sqrt", "hypot")
                .config(config)
                .allowScripts()
                .compat()
                .start()) {
            worker.ready().join();
            assertThat(worker.call("math.sqrt", 4.0).join()).isEqualTo(2.0);
        }
    }
}
