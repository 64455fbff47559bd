package io.pyworker.maven.config;

import io.pyworker.bundle.PythonName;
import io.pyworker.maven.diagnostic.Findings;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Reads {@code [java_types]} of one worker: Python classes, each with its Java class. */
final class JavaTypesReader {
    private final String worker;
    private final Findings findings;
    private final List<JavaTypeEntry> entries = new ArrayList<>();

    private JavaTypesReader(String worker, Findings findings) {
        this.worker = worker;
        this.findings = findings;
    }

    /** The pairs; what is wrong is reported. */
    static List<JavaTypeEntry> read(Node node, String worker, Findings findings) {
        var reader = new JavaTypesReader(worker, findings);
        if (node.value() instanceof Node.Table pairs) {
            pairs.members().forEach(reader::pair);
        } else {
            findings.add(node.wrongType("a table of Python classes, each with a Java class"));
        }
        return reader.entries;
    }

    private void pair(String pythonClass, Node node) {
        if (!(node.value() instanceof String javaClass)) {
            String quotes = node.value() instanceof Node.Table ? "; quote the key, because it has dots" : "";
            findings.add(node.wrongType("a string: the name of a Java class" + quotes));
        } else if (!PythonName.isModule(pythonClass) || !pythonClass.contains(".")) {
            findings.add(
                    node.wrongValue("is not the name of a Python class with its module, as in `imageProcessor.Image`"));
        } else if (!SourceVersion.isName(javaClass)) {
            findings.add(node.wrongValue("is `" + javaClass + "`, which is not the full name of a Java class"));
        } else {
            entries.add(new JavaTypeEntry(worker, pythonClass, javaClass, node.place()));
        }
    }
}
