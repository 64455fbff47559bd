package io.pyworker.processor.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows the definitions of named types, to tell whether Python can hash a value. */
final class Hashing {
    private final Map<TypeKey, NamedType> definitions;
    private final Set<TypeKey> seen = new HashSet<>();

    Hashing(Map<TypeKey, NamedType> definitions) {
        this.definitions = definitions;
    }

    boolean of(PythonType type) {
        return type.hashable() && type.names().stream().allMatch(this::ofKey);
    }

    /** A type within itself makes no difference. */
    private boolean ofKey(TypeKey key) {
        NamedType definition = definitions.get(key);
        return !seen.add(key) || definition == null || definition.types().allMatch(this::of);
    }
}
