package io.pyworker;

import io.pyworker.bundle.PackagedModules;
import io.pyworker.graalpy.GraalPyEngine;
import io.pyworker.pool.WorkerPool;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What runs where, in lines to print. Any thread may use it. */
public final class Diagnostics {
    private static final long MILLIS_PER_SECOND = 1000;

    private final List<WorkerPool> pools;

    Diagnostics(Collection<WorkerPool> pools) {
        this.pools = List.copyOf(pools);
    }

    /**
     * The versions, and per worker what it is doing, what it serves, which modules and packages its bundles have, and its interpreters; as
     * things are now.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(systemVersions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")));
        lines.add(
                GraalPyEngine.isCompiled()
                        ? "Python is compiled"
                        : "Python is interpreted, for the Graal compiler is not there: see docs/performance.md of pyworker");
        pools.forEach(pool -> addWorker(lines, pool));
        return List.copyOf(lines);
    }

    private static void addWorker(List<String> lines, WorkerPool pool) {
        var config = pool.worker().config();
        lines.add("worker '" + pool.name() + "': " + pool.state() + ", " + pool.size() + " of at most "
                + config.maxInterpreters() + " interpreters ready, configuration " + config.digest());
        pool.worker()
                .contracts()
                .forEach(contract -> lines.add("worker '" + pool.name() + "' serves " + contract.interfaceName()
                        + " with " + contract.module()));
        addNames(lines, pool, "preloads", config.preload());
        addNames(
                lines, pool, "has the modules", PackagedModules.of(pool.worker().sources()));
        pool.refusal().ifPresent(reason -> lines.add(String.valueOf(reason.getMessage())));
        pool.reports().forEach((name, report) -> lines.add(line(name, report)));
    }

    private static void addNames(List<String> lines, WorkerPool pool, String what, List<String> names) {
        if (!names.isEmpty()) {
            lines.add("worker '" + pool.name() + "' " + what + " " + String.join(", ", names));
        }
    }

    private static String line(String interpreter, ReadyReport report) {
        String functions = new TreeMap<>(report.names())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + entry.getValue().signature())
                        .collect(Collectors.joining(", "));
        return interpreter + ": Python " + report.python() + ", pyworker " + report.pyworker() + ", "
                + (functions.isEmpty() ? "no functions" : functions);
    }

    /** The versions of Java, the operating system and the engine, by name; starts the engine if nothing has. */
    public static Map<String, String> systemVersions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Java", System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")");
        versions.put(System.getProperty("os.name"), System.getProperty("os.version"));
        versions.put("Python", GraalPyEngine.version() + " (GraalPy)");
        return versions;
    }

    /** The time since {@code start}: {@code 12 ms} or {@code 3.4 s}. */
    public static String elapsedTime(Instant start) {
        long millis = Duration.between(start, Instant.now()).toMillis();
        return millis < MILLIS_PER_SECOND
                ? millis + " ms"
                : String.format(Locale.ROOT, "%.1f s", millis / (double) MILLIS_PER_SECOND);
    }
}
