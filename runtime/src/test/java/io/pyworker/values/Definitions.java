package io.pyworker.values;

import io.pyworker.binding.PyType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The definitions of named types as a dispatch table of format 2 has them. */
public final class Definitions {
    private final Map<String, String> lines = new TreeMap<>();

    private Definitions() {}

    /** The assignment of {@code TYPES}: all named types that these types mention. */
    public static String of(Iterable<? extends PyType<?>> types) {
        Definitions definitions = new Definitions();
        types.forEach(definitions::add);
        return definitions.lines.values().stream().collect(Collectors.joining("", "TYPES = [\n", "]\n"));
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
        } else if (type instanceof PyType.Reference<?> reference) {
            add(reference.definition().get());
        } else if (type instanceof PyType.CallableOf<?> callable) {
            add(callable.result());
            callable.parameters().forEach(this::add);
        } else if (type instanceof PyType.ProgressOf<?> progress) {
            add(progress.value());
        } else if (type.signature().startsWith("@") && !lines.containsKey(type.signature())) {
            lines.put(type.signature(), "");
            lines.put(type.signature(), "    (" + definition(type) + "),\n");
        }
    }

    private String definition(PyType<?> type) {
        String name = type.signature().substring(1);
        String names = quoted(name) + ", " + quoted(name.replaceAll("\\[.*", "").replaceAll(".*[.$]", ""));
        if (type instanceof PyType.RecordOf<?> record) {
            record.components().forEach(component -> add(component.type()));
            return "\"record\", " + names + ", "
                    + record.components().stream()
                            .map(component ->
                                    pair(component.name(), component.type().signature()))
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        if (type instanceof PyType.EnumOf<?> constants) {
            return "\"enum\", " + names + ", " + constants(constants);
        }
        if (type instanceof PyType.SealedOf<?> sealed) {
            sealed.variants().forEach(variant -> add(variant.type()));
            return "\"sealed\", " + names + ", \"type\", "
                    + sealed.variants().stream()
                            .map(variant -> pair(variant.tag(), variant.type().signature()))
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        PyType.AdaptedOf<?, ?> adapted = (PyType.AdaptedOf<?, ?>) type;
        add(adapted.encoded());
        return "\"adapted\", " + names + ", " + quoted(adapted.encoded().signature());
    }

    private static String constants(PyType.EnumOf<?> type) {
        List<String> declared = Arrays.stream(type.javaType().getEnumConstants())
                .map(Enum::name)
                .toList();
        return quoted(declared.equals(type.keys()) ? "name" : "value")
                + IntStream.range(0, declared.size())
                        .mapToObj(i -> "(" + quoted(declared.get(i)) + ", "
                                + key(type.keys().get(i)) + ")")
                        .collect(Collectors.joining(", ", ", [", "]"));
    }

    private static String key(Object key) {
        return key instanceof String text ? quoted(text) : key.toString();
    }

    private static String pair(String name, String signature) {
        return "(" + quoted(name) + ", " + quoted(signature) + ")";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
