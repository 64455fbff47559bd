package io.pyworker.maven.config;

import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Place;
import io.pyworker.maven.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML into nodes that know their places. */
final class TomlTree {
    private final SourceText source;

    private TomlTree(SourceText source) {
        this.source = source;
    }

    /** The top-level table; empty if the text is not TOML, which is then reported. */
    static Optional<Node.Table> read(SourceText source, Findings findings) {
        var tree = new TomlTree(source);
        TomlParseResult result = Toml.parse(source.text());
        result.errors()
                .forEach(error ->
                        findings.add(Diagnostic.TOML_SYNTAX.at(tree.place(error.position()), error.getMessage())));
        return result.hasErrors() ? Optional.empty() : Optional.of(tree.table(result, ""));
    }

    private Node.Table table(TomlTable table, String prefix) {
        var members = new LinkedHashMap<String, Node>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Place place = place(Objects.requireNonNull(table.inputPositionOf(path)));
            members.put(key, node(Objects.requireNonNull(table.get(path)), prefix + label(key), place));
        }
        return new Node.Table(members);
    }

    private Node.Array array(TomlArray array, String label) {
        var elements = new ArrayList<Node>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(
                    node(array.get(i), label + "[" + i + "]", place(Objects.requireNonNull(array.inputPositionOf(i)))));
        }
        return new Node.Array(elements);
    }

    private Node node(Object value, String label, Place place) {
        if (value instanceof TomlTable table) {
            return new Node(label, table(table, label + "."), place);
        }
        return new Node(label, value instanceof TomlArray array ? array(array, label) : value, place);
    }

    private static String label(String key) {
        return key.matches("[A-Za-z0-9_-]+") ? key : "\"" + key + "\"";
    }

    private Place place(TomlPosition position) {
        return source.at(position.line(), position.column());
    }
}
