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
        Path facts = results.resolve("facts.json");
        if (settings.only().isEmpty()) {
            runAll().write(facts);
            return;
        }
        for (Group group : Group.values()) {
            if (settings.only().contains(group.title)) {
                measure(group);
            }
        }
        RunFacts.read(facts).withLoads(loads).write(facts);
    }

    private RunFacts runAll() throws IOException, InterruptedException {
        MachineLoad load = MachineLoad.before(jvm.label() + ", processes");
        ProcessFigures figures = new ProcessDriver(java, results.resolve("processes.log"))
                .measure(settings.pace().firstResults(), settings.pace().growths());
        loads.add(load.after());
        figures.write(results.resolve("processes.json"));
        for (Group group : Group.values()) {
            measure(group);
        }
        return facts(figures);
    }

    private void measure(Group group) throws IOException, InterruptedException {
        boolean pinned = group == Group.PINNED;
        Path file = results.resolve(group.title + ".json");
        Files.deleteIfExists(file);
        if (pinned && !CorePin.isPossible()) {
            return;
        }
        MachineLoad load = MachineLoad.before(jvm.label() + ", " + group.title);
        jmh(group, pinned ? CorePin.COMMAND : List.of(), file);
        loads.add(load.after());
    }

    /** JMH in a process of its own; the forks have its flags and its cores. */
    private void jmh(Group group, List<String> prefix, Path file) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-foe", "true", "-rf", "json", "-rff", file.toString()));
        arguments.addAll(settings.pace().jmhOptions(group.warmup(jvm)));
        arguments.add(group.benchmarks);
        Path log = results.resolve(group.title + ".log");
        System.out.println(jvm.label() + ", " + group.title + ": see " + log);
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
