package io.pyworker.benchmarks.page;

import io.pyworker.benchmarks.process.ProcessFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that was measured on one JVM: a column of the page.
 *
 * @param pinned empty where a process could not be kept on one core
 */
public record JvmResults(
        RunFacts facts, Map<String, Measured> free, Map<String, Measured> pinned, Map<String, List<Double>> processes) {
    /** The columns that were measured, in the order of the labels. */
    public static List<JvmResults> readAll(Path folder, List<String> labels) throws IOException {
        List<JvmResults> all = new ArrayList<>();
        for (String label : labels) {
            if (Files.exists(folder.resolve(label).resolve("facts.json"))) {
                all.add(read(folder.resolve(label)));
            }
        }
        return all;
    }

    private static JvmResults read(Path folder) throws IOException {
        Path pinned = folder.resolve("pinned.json");
        Map<String, Measured> free = new TreeMap<>();
        for (String group : List.of("floors", "calls", "data", "families", "control", "streams")) {
            free.putAll(JmhFile.read(folder.resolve(group + ".json")));
        }
        return new JvmResults(
                RunFacts.read(folder.resolve("facts.json")),
                free,
                Files.exists(pinned) ? JmhFile.read(pinned) : Map.of(),
                ProcessFigures.read(folder.resolve("processes.json")).samples());
    }

    String label() {
        return facts.label();
    }

    Optional<Measured> result(Row row) {
        return Optional.ofNullable((row.pinned() ? pinned : free).get(row.benchmark()));
    }

    /** The sum of the row's floors, each pinned if the row is and the floor was measured so; empty if one is missing. */
    Optional<Double> floor(Row row) {
        double sum = 0;
        for (String name : row.floors()) {
            Measured floor = row.pinned() ? pinned.getOrDefault(name, free.get(name)) : free.get(name);
            if (floor == null) {
                return Optional.empty();
            }
            sum += floor.median();
        }
        return Optional.of(sum);
    }
}
