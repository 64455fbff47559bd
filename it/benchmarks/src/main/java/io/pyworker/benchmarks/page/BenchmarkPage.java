package io.pyworker.benchmarks.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code docs/benchmarks.md}. */
public final class BenchmarkPage {
    private static final String HEAD = """
            # Benchmarks

            Written by `mvn -f it/benchmarks/pom.xml verify -Pbenchmarks`; do not edit. %s

            **How to read it.** A row has, per JVM, the median, the 99th percentile, the floor, and how many times the floor the
            median is (for rates the other way round): 1.0x is perfect. A floor is named code that nobody can do without,
            measured in the same run; it knows nothing of pyworker. *17* is a JDK 17, where Python is interpreted; *25* is a
            JDK 25 with the Graal compiler, where it is compiled. Each benchmark ran in a JVM of its own. The plots have the
            median as a bar, the 99th percentile as a thin line, the floor as a black mark.

            **What to doubt.** Waking a thread on the other, idle core costs five to ten times what waking it on the same one
            does, and the scheduler decides which it will be, by what else runs: a compiler of the JVM that keeps a core busy
            makes small calls look faster, also than their floor. So compare within one run, and *pinned* with *pinned*. Compiled
            Python takes long to get warm: calls on *25* had 12 seconds, after which coroutines were still being compiled; the 99th
            percentiles of *25* have compilations in them.
            """;

    private static final String QUICK = "**This was a quick try: the figures mean nothing.**";

    private final List<JvmResults> jvms;
    private final StringBuilder page = new StringBuilder();

    private BenchmarkPage(List<JvmResults> jvms) {
        this.jvms = jvms;
    }

    /** The page's text. */
    public static String text(List<JvmResults> jvms) {
        return new BenchmarkPage(jvms).text();
    }

    private String text() {
        page.append(HEAD.formatted(jvms.stream().anyMatch(jvm -> jvm.facts().quick()) ? QUICK : measuredOn()));
        Section.ALL.forEach(this::section);
        processes();
        machine();
        floors();
        return page.toString();
    }

    private String measuredOn() {
        Set<String> dates = new TreeSet<>();
        jvms.forEach(jvm -> dates.add(jvm.facts().date()));
        return "Measured on " + String.join(", ", dates) + ".";
    }

    private void heading(String title) {
        page.append("\n## ").append(title).append('\n');
    }

    private void plot(String title, String name) {
        page.append("\n![").append(title).append("](benchmarks/").append(name).append(".svg)\n\n");
    }

    private void section(Section section) {
        heading(section.title());
        page.append(section.text()).append('\n');
        plot(section.title(), section.plot());
        List<String> head = new ArrayList<>(List.of(""));
        jvms.forEach(jvm -> head.addAll(List.of(jvm.label() + ": median", "p99", "floor", "ratio")));
        MarkdownTable table = new MarkdownTable(head);
        for (Row row : section.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.title()));
            jvms.forEach(jvm -> cells.addAll(cells(jvm, row)));
            table.row(cells);
        }
        page.append(table);
    }

    private static List<String> cells(JvmResults jvm, Row row) {
        if (row.pinned() && !jvm.facts().pinnable()) {
            return List.of("no `taskset`", Figure.NONE, Figure.NONE, Figure.NONE);
        }
        return jvm.result(row)
                .flatMap(result -> jvm.floor(row).map(floor -> cells(result, floor)))
                .orElse(List.of("not measured", Figure.NONE, Figure.NONE, Figure.NONE));
    }

    private static List<String> cells(Measured result, double floor) {
        return List.of(
                Figure.of(result.median(), result.unit()),
                Figure.micros(result.p99()),
                Figure.of(floor, result.unit()),
                Figure.times(result.timesFloor(floor)));
    }

    private void processes() {
        heading("Whole processes");
        page.append("""
                Each figure is the median of some processes, and the worst. *First result*: from the start of `java` until a
                `noop(int)` has returned. *Interpreter 2*: from the call that makes a worker grow until its second interpreter is
                ready. *Resident*: VmRSS, with the JVM's default heap settings. *Heap*: what lives after a collection. A worker
                that exports coroutine functions has an event loop, and hence imports `asyncio`.
                """);
        plot("Whole processes", Charts.PROCESSES);
        List<String> head = new ArrayList<>(List.of(""));
        jvms.forEach(jvm -> head.addAll(List.of(jvm.label() + ": median", "worst")));
        MarkdownTable table = new MarkdownTable(head);
        for (String figure : names(jvms.stream().map(JvmResults::processes).toList())) {
            List<String> cells = new ArrayList<>(List.of(figure));
            jvms.forEach(jvm -> cells.addAll(processCells(jvm.processes().getOrDefault(figure, List.of()))));
            table.row(cells);
        }
        page.append(table);
    }

    private static List<String> processCells(List<Double> samples) {
        if (samples.isEmpty()) {
            return List.of("not measured", Figure.NONE);
        }
        List<Double> sorted = samples.stream().sorted().toList();
        return List.of(Figure.digits(sorted.get(sorted.size() / 2)), Figure.digits(sorted.get(sorted.size() - 1)));
    }

    private void machine() {
        heading("Machine, versions, load");
        jvms.stream()
                .map(jvm -> jvm.facts().machine())
                .distinct()
                .forEach(machine -> page.append(machine).append(".\n"));
        page.append('\n');
        jvms.forEach(jvm -> page.append("- **%s**: %s\n"
                .formatted(jvm.label(), String.join("; ", jvm.facts().versions()))));
        page.append("""

                *Before* and *after* are load averages over one minute: the first still has in it what ran before, the second is
                mostly the benchmarks themselves. *Others* is the share of all cores that other processes took meanwhile.

                """);
        MarkdownTable table = new MarkdownTable(List.of("group", "before", "after", "others", "took"));
        for (JvmResults jvm : jvms) {
            jvm.facts().loads().forEach(load -> table.row(cells(load)));
        }
        page.append(table);
    }

    private static List<String> cells(RunFacts.Load load) {
        return List.of(
                load.group(),
                String.format(Locale.ROOT, "%.2f", load.before()),
                String.format(Locale.ROOT, "%.2f", load.after()),
                String.format(Locale.ROOT, "%.0f %%", load.others() * 100),
                String.format(Locale.ROOT, "%.0f s", load.seconds()));
    }

    private void floors() {
        heading("The floors");
        List<String> head = new ArrayList<>(List.of(""));
        jvms.forEach(jvm -> head.addAll(List.of(jvm.label() + ": median", "p99")));
        MarkdownTable table = new MarkdownTable(head);
        for (String name : names(jvms.stream().map(JvmResults::free).toList())) {
            if (name.contains("Floor.")) {
                List<String> cells = new ArrayList<>(List.of("`" + name + "`"));
                jvms.forEach(jvm -> cells.addAll(floorCells(jvm.free().get(name))));
                table.row(cells);
            }
        }
        page.append('\n').append(table);
    }

    private static List<String> floorCells(Measured floor) {
        return floor == null
                ? List.of("not measured", Figure.NONE)
                : List.of(Figure.of(floor.median(), floor.unit()), Figure.micros(floor.p99()));
    }

    /** The keys of all columns, in the order of the first that has them. */
    private static Set<String> names(List<? extends Map<String, ?>> columns) {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(column -> names.addAll(column.keySet()));
        return names;
    }
}
