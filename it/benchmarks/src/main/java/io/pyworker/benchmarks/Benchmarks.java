package io.pyworker.benchmarks;

import io.pyworker.benchmarks.page.BenchmarkPage;
import io.pyworker.benchmarks.page.Charts;
import io.pyworker.benchmarks.page.JvmResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one command: measures, then writes the page and its plots. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.fromProperties();
        if (settings.measure()) {
            for (TargetJvm jvm : TargetJvm.among(InstalledJdk.listed(settings.jdks()), settings.graal())) {
                new Measurement(settings, jvm).run();
            }
        }
        write(settings);
    }

    private static void write(Settings settings) throws IOException {
        List<JvmResults> results = JvmResults.readAll(settings.results(), TargetJvm.LABELS);
        Path plots = Files.createDirectories(settings.docs().resolve("benchmarks"));
        Charts.of(results).forEach((name, chart) -> chart.write(plots.resolve(name + ".svg")));
        Path page = settings.docs().resolve("benchmarks.md");
        Files.writeString(page, BenchmarkPage.text(results));
        System.out.println("written: " + page.normalize());
    }
}
