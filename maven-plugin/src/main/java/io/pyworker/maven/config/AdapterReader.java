package io.pyworker.maven.config;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.bundle.WorkerRules;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code [adapters]} of one worker: per module one triple, or an array of them. */
final class AdapterReader {
    private static final String TRIPLE = "[\"Type\", \"encoder\", \"decoder\"]";
    private static final Comparator<AdapterEntry> ORDER_OF_THE_FILE = Comparator.<AdapterEntry>comparingInt(
                    entry -> entry.type().line())
            .thenComparingInt(entry -> entry.type().column());

    private final String worker;
    private final Findings findings;
    private final List<AdapterEntry> entries = new ArrayList<>();

    private AdapterReader(String worker, Findings findings) {
        this.worker = worker;
        this.findings = findings;
    }

    /** The adapters in the order of the file, which is the order in which they are tried; what is wrong is reported. */
    static List<AdapterEntry> read(Node node, String worker, Findings findings) {
        var reader = new AdapterReader(worker, findings);
        if (node.value() instanceof Node.Table modules) {
            modules.members().forEach(reader::module);
        } else {
            findings.add(node.wrongType("a table of modules, each with " + TRIPLE));
        }
        reader.entries.sort(ORDER_OF_THE_FILE);
        reader.refuseDuplicates();
        return reader.entries;
    }

    private void module(String module, Node node) {
        if (!(node.value() instanceof Node.Array array)) {
            String quotes = node.value() instanceof Node.Table ? "; quote a module name that has dots" : "";
            findings.add(node.wrongType(TRIPLE + " or an array of such triples" + quotes));
        } else if (!node.isRight(WorkerRules.module(module), findings)) {
            return;
        } else if (array.elements().isEmpty() || !(array.elements().get(0).value() instanceof Node.Array)) {
            triple(module, node, array.elements());
        } else {
            array.elements().forEach(element -> triple(module, element));
        }
    }

    private void triple(String module, Node node) {
        if (node.value() instanceof Node.Array names) {
            triple(module, node, names.elements());
        } else {
            findings.add(node.wrongType(TRIPLE));
        }
    }

    private void triple(String module, Node node, List<Node> names) {
        if (names.size() != 3) {
            findings.add(node.wrongValue("must have three names, " + TRIPLE + ", and has " + names.size()
                    + ": write \"None\" for an encoder or a decoder that is not needed"));
            return;
        }
        boolean valid = isRight(names.get(0), WorkerRules::adapted);
        valid &= isRight(names.get(1), name -> WorkerRules.path(name, "function"));
        valid &= isRight(names.get(2), name -> WorkerRules.path(name, "function"));
        if (valid) {
            var adapter = new AdapterConfig(module, text(names, 0), text(names, 1), text(names, 2));
            entries.add(new AdapterEntry(
                    worker,
                    adapter,
                    names.get(0).place(),
                    names.get(1).place(),
                    names.get(2).place()));
        }
    }

    private boolean isRight(Node node, Function<String, Optional<String>> rule) {
        if (!(node.value() instanceof String name)) {
            findings.add(node.wrongType("a string"));
            return false;
        }
        return node.isRight(rule.apply(name), findings);
    }

    private static String text(List<Node> names, int index) {
        return (String) names.get(index).value();
    }

    private void refuseDuplicates() {
        Map<String, AdapterEntry> first = new HashMap<>();
        for (AdapterEntry entry : entries) {
            AdapterEntry earlier = first.putIfAbsent(entry.pythonClass(), entry);
            if (earlier != null) {
                findings.add(Diagnostic.ADAPTER_TWICE.at(
                        entry.type(), entry.pythonClass(), earlier.type().line()));
            }
        }
    }
}
