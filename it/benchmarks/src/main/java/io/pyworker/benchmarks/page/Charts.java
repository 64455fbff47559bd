package io.pyworker.benchmarks.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page's plots, by file name without its ending. */
public final class Charts {
    static final String PROCESSES = "processes";

    private static final List<String> PROCESS_FIGURES =
            List.of("first result [ms]", "interpreter 2 [ms]", "interpreter 4 [ms]");

    private Charts() {}

    public static Map<String, BarChart> of(List<JvmResults> jvms) {
        Map<String, BarChart> charts = new LinkedHashMap<>();
        for (Section section : Section.ALL) {
            charts.put(section.plot(), chart(section, jvms));
        }
        charts.put(PROCESSES, processes(jvms));
        return charts;
    }

    private static BarChart chart(Section section, List<JvmResults> jvms) {
        boolean rate = section.rows().stream()
                .flatMap(row -> jvms.stream().flatMap(jvm -> jvm.result(row).stream()))
                .anyMatch(result -> result.unit() == Measured.Unit.PER_SECOND);
        List<BarChart.Group> groups = section.rows().stream()
                .map(row -> new BarChart.Group(
                        row.title().replace("`", ""),
                        jvms.stream().map(jvm -> bar(jvm, row)).toList()))
                .toList();
        return new BarChart(
                section.title(),
                rate ? "calls per second, logarithmic: more is better" : "microseconds, logarithmic: less is better",
                true,
                labels(jvms),
                groups);
    }

    private static BarChart.Bar bar(JvmResults jvm, Row row) {
        Optional<Measured> result = jvm.result(row);
        if (result.isEmpty()) {
            return new BarChart.Bar(Double.NaN, Double.NaN, Double.NaN, "not measured");
        }
        Measured found = result.get();
        return new BarChart.Bar(
                found.median(),
                found.p99(),
                jvm.floor(row).orElse(Double.NaN),
                Figure.of(found.median(), found.unit()));
    }

    private static BarChart processes(List<JvmResults> jvms) {
        List<BarChart.Group> groups = jvms.stream()
                .flatMap(jvm -> jvm.processes().keySet().stream())
                .distinct()
                .filter(figure -> PROCESS_FIGURES.stream().anyMatch(figure::endsWith))
                .map(figure -> new BarChart.Group(
                        figure.replace(" [ms]", ""),
                        jvms.stream()
                                .map(jvm -> bar(jvm.processes().get(figure)))
                                .toList()))
                .toList();
        return new BarChart("Whole processes", "milliseconds: less is better", false, labels(jvms), groups);
    }

    private static BarChart.Bar bar(List<Double> samples) {
        double median = samples == null
                ? Double.NaN
                : samples.stream().sorted().toList().get(samples.size() / 2);
        return new BarChart.Bar(median, Double.NaN, Double.NaN, Figure.micros(median * 1e3));
    }

    private static List<String> labels(List<JvmResults> jvms) {
        return jvms.stream().map(jvm -> "JDK " + jvm.label()).toList();
    }
}
