package io.pyworker.processor.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows the definitions of named types, to tell whether Python can hash a value. */
final class Hashing {
    private final Map<String, NamedType> definitions;
    private final Set<String> seen = new HashSet<>();

    Hashing(Map<String, NamedType> definitions) {
        this.definitions = definitions;
    }

    boolean of(PythonType type) {
        return type.hashable() && type.names().stream().allMatch(this::ofName);
    }

    /** A type within itself makes no difference. */
    private boolean ofName(String name) {
        NamedType definition = definitions.get(name);
        return !seen.add(name) || definition == null || definition.types().allMatch(this::of);
    }
}
