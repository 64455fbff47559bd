package io.pyworker.pool;

import io.pyworker.UnknownFunctionException;
import io.pyworker.wire.ReadyReport;
import io.pyworker.wire.ReadyReport.NamedFunction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can be called by name in one interpreter: {@code module.function}, or {@code function} where that is clear. Immutable. */
final class FunctionNames {
    private static final int MOST_LISTED = 20;

    private final Map<String, NamedFunction> functions;
    private final Map<String, Set<String>> byBareName = new TreeMap<>();
    private final Set<String> clear = new HashSet<>();

    FunctionNames(ReadyReport report) {
        functions = new TreeMap<>(report.names());
        functions
                .keySet()
                .forEach(name -> byBareName
                        .computeIfAbsent(bare(name), key -> new TreeSet<>())
                        .add(name));
        byBareName.forEach((bare, names) -> {
            if (names.stream()
                            .map(functions::get)
                            .map(NamedFunction::number)
                            .distinct()
                            .count()
                    == 1) {
                clear.add(bare);
            }
        });
        clear.addAll(functions.keySet());
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Requires that the name means one function.
     *
     * @throws UnknownFunctionException if it means none or several
     */
    void require(String name, String interpreter) {
        if (clear.contains(name)) {
            return;
        }
        Set<String> several = byBareName.get(name);
        if (several != null) {
            throw new UnknownFunctionException(
                    name + " is ambiguous in " + interpreter + ": call one of " + String.join(", ", several) + ".");
        }
        throw new UnknownFunctionException(interpreter + " exports no function "
                + (name.isEmpty() ? "without a name" : name + didYouMean(name)) + "; " + listed() + ".");
    }

    private String didYouMean(String name) {
        boolean full = name.contains(".");
        Optional<String> nearest = (full ? functions.keySet() : byBareName.keySet())
                .stream()
                        .filter(other -> distance(name, other) <= Math.max(1, name.length() / 3))
                        .min(Comparator.comparingInt(other -> distance(name, other)));
        return nearest.map(other -> "; did you mean " + other + "?").orElse("");
    }

    private String listed() {
        if (functions.isEmpty()) {
            return "it exports none: name them in [exports] of worker.toml (export(...) of the worker's builder), or call"
                    + " pyworker.export in a module that is imported at the start, as preload of worker.toml does";
        }
        List<String> shown = functions.entrySet().stream()
                .limit(MOST_LISTED)
                .map(entry -> entry.getKey() + entry.getValue().signature())
                .toList();
        int more = functions.size() - shown.size();
        return "there is " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** How many characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
