package io.pyworker.processor;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The named types that a binding's exports lead to, written as the dispatch table writes them, but without Python names. */
final class Definitions {
    private final TreeMap<String, String> rows = new TreeMap<>();

    void add(Export<?> export) {
        export.parameters().forEach(this::add);
        add(export.result());
    }

    Collection<String> rows() {
        return rows.values();
    }

    /** A row of the table, without what only Python needs: its name, how enums cross, discriminators and constants' names. */
    static String withoutPythonNames(String row) {
        boolean hasDetail = row.startsWith("    (\"enum\"") || row.startsWith("    (\"sealed\"");
        String head = "^(    \\(\"\\w+\", \"[^\"]*\", )\"[^\"]*\"";
        String rest = hasDetail ? row.replaceFirst(head + ", \"[^\"]*\"", "$1_, _") : row.replaceFirst(head, "$1_");
        return row.startsWith("    (\"enum\"") ? rest.replaceAll("\\(\"[A-Z]\\w*\", ", "(") : rest;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object make(PyType<?> type, Object... components) {
        return ((PyType.RecordOf) type).factory().apply(components);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static List<Object> components(PyType<?> type, Object value) {
        List<Object> values = new ArrayList<>();
        for (PyType.Component component : ((PyType.RecordOf<?>) type).components()) {
            values.add(component.accessor().apply(value));
        }
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object encodeDecoded(PyType.AdaptedOf<?, ?> type, Object encoded) {
        return ((Function) type.encode()).apply(((Function) type.decode()).apply(encoded));
    }

    private void add(PyType<?> type) {
        if (type instanceof PyType.ListOf<?> list) {
            add(list.element());
        } else if (type instanceof PyType.ArrayOf<?> array) {
            add(array.element());
        } else if (type instanceof PyType.SetOf<?> set) {
            add(set.element());
        } else if (type instanceof PyType.DictOf<?, ?> dict) {
            add(dict.key());
            add(dict.value());
        } else if (type instanceof PyType.OptionalOf<?> optional) {
            add(optional.value());
        } else if (type instanceof PyType.Required<?> required) {
            add(required.type());
        } else if (type instanceof PyType.CallableOf<?> callable) {
            add(callable.result());
            callable.parameters().forEach(this::add);
        } else if (type instanceof PyType.ProgressOf<?> progress) {
            add(progress.value());
        } else if (type instanceof PyType.Reference<?> reference) {
            add(reference.definition().get());
        } else {
            define(type);
        }
    }

    private void define(PyType<?> type) {
        if (type instanceof PyType.RecordOf<?> model) {
            List<PyType<?>> types = new ArrayList<>();
            model.components().forEach(component -> types.add(component.type()));
            List<String> pairs = model.components().stream()
                    .map(component -> pair(component.name(), component.type()))
                    .toList();
            define("record", model.name(), list(pairs), types);
        } else if (type instanceof PyType.SealedOf<?> model) {
            List<PyType<?>> types = new ArrayList<>();
            model.variants().forEach(variant -> types.add(variant.type()));
            List<String> pairs = model.variants().stream()
                    .map(variant -> pair(variant.tag(), variant.type()))
                    .toList();
            define("sealed", model.name(), "_, " + list(pairs), types);
        } else if (type instanceof PyType.EnumOf<?> model) {
            List<String> keys = model.keys().stream()
                    .map(key -> "(" + (key instanceof String text ? quoted(text) : key) + ")")
                    .toList();
            define("enum", model.name(), "_, " + list(keys), List.of());
        } else if (type instanceof PyType.AdaptedOf<?, ?> model) {
            define("adapted", model.name(), quoted(model.encoded().signature()), List.of(model.encoded()));
        }
    }

    private void define(String kind, String name, String rest, List<PyType<?>> mentioned) {
        String row = "    (\"" + kind + "\", " + quoted(name) + ", _, " + rest + "),";
        if (rows.put(name, row) == null) {
            mentioned.forEach(this::add);
        }
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String pair(String name, PyType<?> type) {
        return "(" + quoted(name) + ", " + quoted(type.signature()) + ")";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
