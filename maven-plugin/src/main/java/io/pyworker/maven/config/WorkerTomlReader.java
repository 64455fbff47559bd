package io.pyworker.maven.config;

import io.pyworker.bundle.WorkerConfig;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads {@code worker.toml}. Keys at the top level configure worker {@code default}, the user's own keys at the top level are given
 * to every worker, and {@code files} is the bundle's wherever it stands.
 */
public final class WorkerTomlReader {
    private final Findings findings;
    private final List<WorkerConfig> workers = new ArrayList<>();
    private final List<FileEntry> files = new ArrayList<>();
    private final List<ExportEntry> exports = new ArrayList<>();
    private final List<AdapterEntry> adapters = new ArrayList<>();
    private final List<JavaTypeEntry> javaTypes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> ownKeys = new ArrayList<>();

    private WorkerTomlReader(Findings findings) {
        this.findings = findings;
    }

    /** Reads the file; all that is wrong with it is reported at once. */
    public static WorkerToml read(SourceText source, Findings findings) {
        return TomlTree.read(source, findings)
                .map(table -> new WorkerTomlReader(findings).read(table))
                .orElseGet(WorkerToml::absent);
    }

    private WorkerToml read(Node.Table top) {
        Map<String, Node> shared = KeyCheck.custom(top, findings);
        Map<String, Node.Table> named = named(top);
        Node.Table general = ofWorker(top);
        readFiles(top);
        if (!general.members().isEmpty() || named.isEmpty() && !shared.isEmpty()) {
            named.merge(WorkerConfig.DEFAULT_NAME, general, (own, outer) -> merged(outer, own));
        }
        named.forEach((name, table) -> workers.add(worker(name, table, shared)));
        if (workers.isEmpty()) {
            workers.add(WorkerConfig.implicitDefault());
        }
        if (!ownKeys.isEmpty()) {
            notes.add("keys of your own: " + String.join("; ", ownKeys));
        }
        return new WorkerToml(true, workers, files, exports, adapters, javaTypes, notes);
    }

    /** The tables {@code [worker.<name>]}. */
    private Map<String, Node.Table> named(Node.Table top) {
        var named = new TreeMap<String, Node.Table>();
        Node node = top.members().get(WorkerKey.WORKER.key());
        if (node == null) {
            return named;
        }
        if (!(node.value() instanceof Node.Table tables)) {
            findings.add(node.wrongType("a table for each worker: [worker.<name>]"));
            return named;
        }
        tables.members().forEach((name, worker) -> {
            if (!(worker.value() instanceof Node.Table table)) {
                findings.add(worker.wrongType("a table for a worker: [worker.<name>]"));
            } else if (!name.matches("[A-Za-z0-9_-]+")) {
                findings.add(worker.wrongValue("is not a worker's name: use letters, digits, `-` and `_`"));
            } else {
                named.put(name, table);
            }
        });
        return named;
    }

    private static Node.Table ofWorker(Node.Table top) {
        var members = new LinkedHashMap<>(top.members());
        members.keySet()
                .removeIf(key -> WorkerKey.of(key).filter(WorkerKey::isOfWorker).isEmpty());
        return new Node.Table(members);
    }

    /** What the top level and {@code [worker.default]} say together; one level of tables is merged. */
    private Node.Table merged(Node.Table outer, Node.Table own) {
        var members = new LinkedHashMap<>(outer.members());
        own.members().forEach((key, node) -> members.merge(key, node, this::merged));
        return new Node.Table(members);
    }

    private Node merged(Node first, Node second) {
        if (first.value() instanceof Node.Table outer && second.value() instanceof Node.Table own) {
            return new Node(second.label(), merged(outer, own), second.place());
        }
        String line = String.valueOf(first.place().line());
        findings.add(Diagnostic.GIVEN_TWICE.at(second.place(), second.label(), line));
        return second;
    }

    private WorkerConfig worker(String name, Node.Table table, Map<String, Node> shared) {
        var custom = new TreeMap<String, Object>();
        shared.forEach((key, node) -> custom.put(key, node.plain()));
        KeyCheck.custom(table, findings).forEach((key, node) -> custom.put(key, node.plain()));
        readFiles(table);
        refuseNested(table);
        var reader = new WorkerReader(table, findings);
        WorkerConfig worker = reader.read(name, custom);
        exports.addAll(reader.exports());
        adapters.addAll(reader.adapters());
        javaTypes.addAll(reader.javaTypes());
        notes.addAll(reader.notes());
        if (!custom.isEmpty()) {
            ownKeys.add(String.join(", ", custom.keySet()) + " (worker " + name + ")");
        }
        return worker;
    }

    private void refuseNested(Node.Table table) {
        Optional.ofNullable(table.members().get(WorkerKey.WORKER.key()))
                .ifPresent(node -> findings.add(
                        Diagnostic.UNKNOWN_KEY.at(node.place(), node.label(), "; a worker has no workers of its own")));
    }

    private void readFiles(Node.Table table) {
        Optional.ofNullable(table.members().get(WorkerKey.FILES.key())).ifPresent(node -> {
            if (node.value() instanceof Node.Table entries) {
                entries.members().forEach(this::readFile);
            } else {
                findings.add(node.wrongType("a table of sources, each with its destination"));
            }
        });
    }

    private void readFile(String source, Node node) {
        if (node.value() instanceof String destination) {
            files.add(new FileEntry(source, destination, node.place()));
        } else {
            findings.add(node.wrongType("a string: the path in the bundle, or \"\" to keep the name"));
        }
    }
}
