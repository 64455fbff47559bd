package io.pyworker.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkPageTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static List<JvmResults> results() throws IOException {
        return JvmResults.readAll(RESOURCES.resolve("results"), List.of("17", "21", "25"));
    }

    @Test
    void writesWhatWasMeasuredAndSaysWhatWasNot() throws IOException {
        String page = BenchmarkPage.text(results());
        Path written = Files.writeString(Path.of("target/golden-page.md"), page); // to compare, or to take over
        assertThat(page)
                .as("%s is not the expected page", written)
                .isEqualTo(Files.readString(RESOURCES.resolve("benchmarks.md")));
    }

    @Test
    void saysThatAQuickTryMeansNothing() throws IOException {
        JvmResults full = results().get(0);
        RunFacts facts = full.facts();
        RunFacts quick = new RunFacts("17", facts.versions(), facts.machine(), facts.date(), true, true, facts.loads());
        String page = BenchmarkPage.text(List.of(new JvmResults(quick, full.free(), full.pinned(), full.processes())));
        assertThat(page).contains("quick try").doesNotContain("Measured on");
    }

    @Test
    void plotsEverySection() throws IOException {
        assertThat(Charts.of(results()))
                .containsOnlyKeys(
                        "round-trip",
                        "in-flight",
                        "scripts",
                        "bytes",
                        "structures",
                        "families",
                        "control",
                        "streams",
                        "callbacks",
                        "processes")
                .allSatisfy((name, chart) ->
                        assertThat(WellFormed.texts(chart.svg())).contains(chart.title()));
    }
}
