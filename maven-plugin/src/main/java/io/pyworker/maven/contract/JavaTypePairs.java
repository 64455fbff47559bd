package io.pyworker.maven.contract;

import io.pyworker.bundle.ContractFile;
import io.pyworker.bundle.ContractType;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.maven.config.JavaTypeEntry;
import io.pyworker.maven.config.WorkerToml;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the named types of contracts that {@code [java_types]} pairs with Python classes. */
public final class JavaTypePairs {
    private final Map<String, ContractType> types = new TreeMap<>();
    private final Map<String, JavaTypeEntry> paired = new HashMap<>();
    private final String worker;
    private final Findings findings;

    private JavaTypePairs(String worker, List<ContractFile> contracts, Findings findings) {
        contracts.forEach(contract -> contract.types().forEach(type -> types.put(type.className(), type)));
        this.worker = worker;
        this.findings = findings;
    }

    /**
     * The workers with binary names in their pairs; what cannot be paired is reported.
     *
     * @param contracts what each worker serves
     */
    public static List<WorkerConfig> resolve(
            WorkerToml toml, Map<String, List<ContractFile>> contracts, Findings findings) {
        return toml.workers().stream()
                .map(worker -> new JavaTypePairs(
                                worker.name(), contracts.getOrDefault(worker.name(), List.of()), findings)
                        .resolve(worker, toml.javaTypes()))
                .toList();
    }

    private WorkerConfig resolve(WorkerConfig config, List<JavaTypeEntry> entries) {
        var pairs = new TreeMap<String, String>();
        entries.stream()
                .filter(entry -> entry.worker().equals(worker))
                .forEach(entry -> find(entry).ifPresent(type -> pairs.put(entry.pythonClass(), pair(entry, type))));
        return config.withJavaTypes(pairs);
    }

    private Optional<ContractType> find(JavaTypeEntry entry) {
        Optional<ContractType> type = Optional.ofNullable(types.get(entry.javaClass()))
                .or(() -> types.values().stream()
                        .filter(candidate ->
                                canonical(candidate).equals(entry.javaClass().replace('$', '.')))
                        .findFirst());
        if (type.isEmpty()) {
            report(entry, unknown(entry.javaClass()));
        } else if (type.get().kind() == ContractType.Kind.SEALED) {
            report(entry, "that is a sealed interface: pair the records that implement it");
            return Optional.empty();
        }
        return type;
    }

    /** {@code com.acme.Outer.Inner}, as Java's source has it. */
    private static String canonical(ContractType type) {
        return type.className().replace('$', '.');
    }

    private String unknown(String name) {
        String none = "no contract of worker `" + worker + "` has a record, an enum or an adapted type of that name";
        List<String> known = types.values().stream()
                .filter(type -> type.kind() != ContractType.Kind.SEALED)
                .map(JavaTypePairs::canonical)
                .toList();
        if (known.isEmpty()) {
            return none + ", nor any other. Use the type in a method of an interface marked @WorkerExport";
        }
        String hint = Spelling.didYouMean(Spelling.nearest(name, known));
        return none + (hint.isEmpty() ? "." : hint) + " There are: " + String.join(", ", known);
    }

    private void report(JavaTypeEntry entry, String problem) {
        findings.add(Diagnostic.JAVA_TYPE_UNKNOWN.at(entry.place(), entry.pythonClass(), entry.javaClass(), problem));
    }

    private String pair(JavaTypeEntry entry, ContractType type) {
        JavaTypeEntry other = paired.putIfAbsent(type.className(), entry);
        if (other != null) {
            findings.add(Diagnostic.JAVA_TYPE_TWICE.at(
                    entry.place(),
                    entry.pythonClass(),
                    canonical(type),
                    other.pythonClass(),
                    other.place().line()));
        }
        return type.className();
    }
}
