package io.pyworker.benchmarks;

import io.pyworker.benchmarks.page.RunFacts;
import io.pyworker.benchmarks.process.JavaCommand;
import io.pyworker.benchmarks.process.ProcessDriver;
import io.pyworker.benchmarks.process.ProcessFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Everything that is measured on one JVM, group by group, each with the machine's load around it. */
final class Measurement {
    private static final String PINNED = "RoundTripBenchmark|HandOffFloor";

    private final Settings settings;
    private final TargetJvm jvm;
    private final JavaCommand java;
    private final Path results;
    private final List<RunFacts.Load> loads = new ArrayList<>();

    Measurement(Settings settings, TargetJvm jvm) throws IOException {
        this.settings = settings;
        this.jvm = jvm;
        java = new JavaCommand(jvm.java(), jvm.flags());
        results = Files.createDirectories(settings.results().resolve(jvm.label()));
    }

    void run() throws IOException, InterruptedException {
        MachineLoad load = MachineLoad.before(jvm.label() + ", processes");
        ProcessFigures figures = new ProcessDriver(java, results.resolve("processes.log"))
                .measure(settings.pace().firstResults(), settings.pace().growths());
        loads.add(load.after());
        figures.write(results.resolve("processes.json"));

        load = MachineLoad.before(jvm.label() + ", free");
        jmh("free", List.of(), ".");
        loads.add(load.after());

        Files.deleteIfExists(results.resolve("pinned.json"));
        if (CorePin.isPossible()) {
            load = MachineLoad.before(jvm.label() + ", pinned to one core");
            jmh("pinned", CorePin.COMMAND, PINNED);
            loads.add(load.after());
        }
        facts(figures).write(results.resolve("facts.json"));
    }

    /** JMH in a process of its own; the forks have its flags and its cores. */
    private void jmh(String name, List<String> prefix, String benchmarks) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-foe", "true", "-rf", "json"));
        arguments.addAll(List.of("-rff", results.resolve(name + ".json").toString()));
        arguments.addAll(settings.pace().jmhOptions());
        arguments.add(benchmarks);
        Path log = results.resolve(name + ".log");
        System.out.println(jvm.label() + ", " + name + ": see " + log);
        Process process = java.builder(prefix, "org.openjdk.jmh.Main", arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("JMH failed; see " + log);
        }
    }

    private RunFacts facts(ProcessFigures figures) throws IOException {
        List<String> versions = new ArrayList<>(figures.versions());
        versions.add("GraalPy " + settings.graalpy());
        return new RunFacts(
                jvm.label(),
                versions,
                Machine.describe(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                settings.pace().equals(Pace.QUICK),
                CorePin.isPossible(),
                loads);
    }
}
