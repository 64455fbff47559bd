package io.pyworker.pool;

import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.wire.ReadyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares what an interpreter says of itself with what the bundle says of the worker, and with another interpreter.
 *
 * @param tables the contracts that it must serve
 * @param config the configuration that it was started with
 */
record Handshake(List<DispatchTable> tables, WorkerConfig config) {
    Handshake {
        tables = List.copyOf(tables);
    }

    /**
     * What differs, for the user; empty if nothing does.
     *
     * @param others what other interpreters said of themselves, by their names
     */
    Optional<String> mismatch(String interpreter, ReadyReport report, Map<String, ReadyReport> others) {
        return mismatch(interpreter, report)
                .or(() -> others.entrySet().stream()
                        .flatMap(other -> difference(other.getKey(), other.getValue(), interpreter, report).stream())
                        .findFirst());
    }

    /** What differs from the bundle, for the user; empty if nothing does. */
    Optional<String> mismatch(String interpreter, ReadyReport report) {
        return Stream.of(versions(report), contracts(report), exports(report), configuration(report))
                .flatMap(Optional::stream)
                .map(what -> interpreter + " " + what)
                .findFirst();
    }

    private static Optional<String> versions(ReadyReport report) {
        String differs = null;
        if (!report.pyworker().equals(ReadyReport.PYWORKER)) {
            differs = "runs version " + report.pyworker() + " of the Python package pyworker; this runtime has "
                    + ReadyReport.PYWORKER;
        } else if (report.body() != ReadyReport.BODY) {
            differs = "writes version " + report.body() + " of the body; this runtime reads " + ReadyReport.BODY;
        }
        return Optional.ofNullable(differs)
                .map(what -> what + ". Leave the package as it is in the runtime's jar: no module may replace it.");
    }

    private Optional<String> contracts(ReadyReport report) {
        for (DispatchTable table : tables) {
            String contract = table.contract();
            String hash = report.contracts().get(contract);
            if (hash != null && !hash.equals(table.hash())) {
                return Optional.of("has a dispatch table of another version of " + contract + " than the bundle"
                        + " (interpreter " + hash + ", bundle " + table.hash()
                        + "). Build both together: run 'mvn compile'.");
            }
            if (hash == null || !report.firstSlots().containsKey(contract)) {
                return Optional.of("does not serve " + contract);
            }
        }
        return Optional.empty();
    }

    private Optional<String> exports(ReadyReport report) {
        return config.exports().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(function -> entry.getKey() + "." + function))
                .filter(name -> !report.names().containsKey(name))
                .findFirst()
                .map(name -> "does not export " + name + ", which [exports] of worker.toml names");
    }

    private Optional<String> configuration(ReadyReport report) {
        String expected = config.pythonDigest();
        return expected.equals(report.digest())
                ? Optional.empty()
                : Optional.of("was started with another configuration (interpreter " + report.digest() + ", bundle "
                        + expected + "). Build again: run 'mvn compile'.");
    }

    /** What two interpreters of one worker export differently; empty if nothing. */
    static Optional<String> difference(String one, ReadyReport first, String other, ReadyReport second) {
        List<String> differences = new ArrayList<>();
        only(first, second).ifPresent(names -> differences.add("only " + one + " has " + names));
        only(second, first).ifPresent(names -> differences.add("only " + other + " has " + names));
        List<String> changed = new TreeSet<>(first.names().keySet())
                .stream()
                        .filter(second.names()::containsKey)
                        .filter(name -> !signature(first, name).equals(signature(second, name)))
                        .map(name -> name + signature(first, name) + " is " + signature(second, name) + " in " + other)
                        .toList();
        differences.addAll(changed);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(other + " exports other functions than " + one + ": " + String.join("; ", differences)
                        + ". If the Python sources were changed meanwhile, restart() the worker.");
    }

    private static Optional<String> only(ReadyReport one, ReadyReport other) {
        Map<String, ?> names = other.names();
        List<String> missing = new TreeSet<>(one.names().keySet())
                .stream().filter(name -> !names.containsKey(name)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    }

    private static String signature(ReadyReport report, String name) {
        ReadyReport.NamedFunction function = report.names().get(name);
        return function == null ? "" : function.signature();
    }
}
