package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.bundle.ContractEntry;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.TextSources;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.graalpy.GraalPyEngine;
import io.pyworker.pool.CancelSettings;
import io.pyworker.pool.PoolSettings;
import io.pyworker.pool.WorkerPool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    @Test
    void linesSayWhatEachWorkerIs() {
        MergedWorker worker = new MergedWorker(
                WorkerConfig.implicitDefault(),
                List.of(new ContractEntry("com.acme.TextStats", "default", "textstats", "abc")),
                List.of(new TextSources(Map.of(
                        "textstats.py", "",
                        "textlib/__init__.py", "",
                        "textlib-1.2.dist-info/METADATA", "",
                        "data/words.txt", ""))));
        WorkerPool pool = new WorkerPool(
                worker,
                List.of(),
                new PoolSettings(
                        new GraalPyEngine(), Runnable::run, Runnable::run, CancelSettings.of(Duration.ZERO), true));
        List<String> lines = new Diagnostics(List.of(pool)).lines();
        assertThat(lines.get(0))
                .startsWith("Java " + System.getProperty("java.version"))
                .contains(", Python 3.12")
                .endsWith(" (GraalPy)");
        assertThat(lines.get(1)).startsWith("Python is ");
        assertThat(lines.subList(2, 5))
                .containsExactly(
                        "worker 'default': STARTING, 0 of at most 1 interpreters ready, configuration "
                                + WorkerConfig.implicitDefault().digest(),
                        "worker 'default' serves com.acme.TextStats with textstats",
                        "worker 'default' has the modules textlib 1.2, textstats");
    }

    @Test
    void linesSayWhyAWorkerDoesNotStart(@TempDir Path classes) throws Exception {
        try (Workers workers =
                new MainBundle(classes).write("1 / 0", false).builder().open()) {
            assertThat(workers.worker().ready()).failsWithin(Duration.ofMinutes(1));
            assertThat(workers.diagnostics().lines())
                    .contains("worker 'text' cannot start: module user raised ZeroDivisionError while it was imported:"
                            + " division by zero (user.py, line 1)");
        }
    }

    @Test
    void timesHaveTheirUnit() {
        assertThat(Diagnostics.elapsedTime(Instant.now())).endsWith(" ms");
        assertThat(Diagnostics.elapsedTime(Instant.now().minusSeconds(90))).matches("9\\d\\.\\d s");
    }
}
