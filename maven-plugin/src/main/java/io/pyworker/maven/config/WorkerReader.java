package io.pyworker.maven.config;

import io.pyworker.bundle.WorkerConfig;
import io.pyworker.bundle.WorkerRules;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads the keys of one worker. */
final class WorkerReader {
    private static final String WHY_NOT_MICROPYTHON =
            "it is an interpreter for the browser, and here it is GraalPy that runs the code. Remove the key";

    private final Node.Table table;
    private final Findings findings;
    private final List<ExportEntry> exports = new ArrayList<>();
    private final List<AdapterEntry> adapters = new ArrayList<>();
    private final List<JavaTypeEntry> javaTypes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    WorkerReader(Node.Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** The worker; what is wrong is reported and replaced by its default. */
    WorkerConfig read(String name, Map<String, Object> custom) {
        Pool pool = pool();
        node(WorkerKey.ADAPTERS).ifPresent(node -> adapters.addAll(AdapterReader.read(node, name, findings)));
        node(WorkerKey.JAVA_TYPES).ifPresent(node -> javaTypes.addAll(JavaTypesReader.read(node, name, findings)));
        return new WorkerConfig(
                name,
                false,
                type(),
                pool.min(),
                pool.max(),
                new LimitsReader(table, findings).read(),
                preload(),
                isTrue(WorkerKey.ALLOW_SCRIPTS),
                isTrue(WorkerKey.COMPAT),
                isTrue(WorkerKey.SYNC_MAIN_ONLY),
                exported(),
                adapters.stream().map(AdapterEntry::adapter).toList(),
                javaTypes.stream().collect(Collectors.toMap(JavaTypeEntry::pythonClass, JavaTypeEntry::javaClass)),
                custom);
    }

    List<ExportEntry> exports() {
        return exports;
    }

    List<AdapterEntry> adapters() {
        return adapters;
    }

    List<JavaTypeEntry> javaTypes() {
        return javaTypes;
    }

    List<String> notes() {
        return notes;
    }

    private Optional<Node> node(WorkerKey key) {
        return Optional.ofNullable(table.members().get(key.key()));
    }

    private String type() {
        node(WorkerKey.TYPE).ifPresent(this::checkType);
        return WorkerConfig.DEFAULT_TYPE;
    }

    private void checkType(Node node) {
        if (!(node.value() instanceof String type)) {
            findings.add(node.wrongType("a string"));
        } else if (type.equals("micropython")) {
            findings.add(Diagnostic.UNSUPPORTED_ENGINE.at(node.place(), WHY_NOT_MICROPYTHON));
        } else if (type.equals("pyodide")) {
            notes.add("type `pyodide` in " + node.place() + " means `graalpy` here");
        } else if (!type.equals(WorkerConfig.DEFAULT_TYPE)) {
            Optional<String> nearest = Spelling.nearest(type, List.of(WorkerConfig.DEFAULT_TYPE, "pyodide"));
            findings.add(Diagnostic.UNKNOWN_ENGINE.at(node.place(), type, Spelling.didYouMean(nearest)));
        }
    }

    private record Pool(int min, int max) {}

    private Pool pool() {
        Optional<Node> node = node(WorkerKey.POOL);
        if (node.isPresent() && node.get().value() instanceof Node.Table members) {
            return pool(members);
        }
        node.ifPresent(wrong -> findings.add(wrong.wrongType("a table such as { min = 1, max = 4 }")));
        return new Pool(1, 1);
    }

    private Pool pool(Node.Table members) {
        members.members().forEach((key, node) -> {
            if (!key.equals("min") && !key.equals("max")) {
                findings.add(Diagnostic.UNKNOWN_KEY.at(node.place(), node.label(), "; a pool has `min` and `max`"));
            }
        });
        Optional<Node> max = Optional.ofNullable(members.members().get("max"));
        int least = Optional.ofNullable(members.members().get("min"))
                .map(this::size)
                .orElse(1);
        int most = max.map(this::size).orElse(least);
        max.ifPresent(node -> node.isRight(WorkerRules.most(most, least), findings));
        return new Pool(least, most);
    }

    private int size(Node node) {
        return node.count(WorkerRules.MOST_INTERPRETERS, findings).orElse(1);
    }

    private boolean isTrue(WorkerKey key) {
        Optional<Node> node = node(key);
        node.filter(wrong -> !(wrong.value() instanceof Boolean))
                .ifPresent(wrong -> findings.add(wrong.wrongType("true or false")));
        return node.map(Node::value).filter(Boolean.TRUE::equals).isPresent();
    }

    private List<String> preload() {
        return node(WorkerKey.PRELOAD)
                .map(node -> names(node, "module", WorkerRules::path))
                .map(nodes -> List.copyOf(nodes.keySet()))
                .orElse(List.of());
    }

    private Map<String, List<String>> exported() {
        var byModule = new TreeMap<String, List<String>>();
        node(WorkerKey.EXPORTS).ifPresent(node -> {
            if (node.value() instanceof Node.Table modules) {
                modules.members().forEach((module, names) -> byModule.put(module, exported(module, names)));
            } else {
                findings.add(node.wrongType("a table of modules, each with an array of function names"));
            }
        });
        return byModule;
    }

    private List<String> exported(String module, Node node) {
        if (!node.isRight(WorkerRules.module(module), findings)) {
            return List.of();
        }
        Map<String, Node> names = names(node, "function", WorkerRules::name);
        names.forEach((name, element) -> exports.add(new ExportEntry(module, name, element.place())));
        return List.copyOf(names.keySet());
    }

    /** The elements of an array of names, each once. */
    private Map<String, Node> names(Node node, String what, BiFunction<String, String, Optional<String>> rule) {
        var names = new LinkedHashMap<String, Node>();
        if (!(node.value() instanceof Node.Array array)) {
            findings.add(node.wrongType("an array of " + what + " names"));
            return names;
        }
        for (Node element : array.elements()) {
            if (!(element.value() instanceof String name)) {
                findings.add(element.wrongType("a string"));
            } else if (element.isRight(rule.apply(name, what), findings)) {
                names.putIfAbsent(name, element);
            }
        }
        return names;
    }
}
