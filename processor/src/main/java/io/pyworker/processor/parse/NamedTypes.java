package io.pyworker.processor.parse;

import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.TypeKey;
import io.pyworker.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The named types of one contract, each defined when it is first mentioned. */
final class NamedTypes {
    /** A generic record that is within itself so often, with other arguments each time, has no end. */
    private static final int NESTING = 16;

    /** So many definitions may lead from one to the next. */
    private static final int DEPTH = 100;

    private final Map<TypeKey, NamedType> defined = new LinkedHashMap<>();
    private final Set<TypeKey> started = new HashSet<>();
    private final List<TypeElement> open = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    /** A map key or set element: whether it can be one is known when all types are defined. */
    private record Key(PythonType form, TypeMirror type, String as, TypeUse use) {}

    /** Defines a type, unless that is done or under way. */
    void define(Identity identity, Supplier<NamedType> definition) {
        if (started.add(identity.key())) {
            open.add(identity.element());
            defined.put(identity.key(), definition.get());
            open.remove(open.size() - 1);
        }
    }

    /** Whether this type is new, and too many definitions lead to it. */
    boolean tooDeep(Identity identity) {
        return open.size() >= DEPTH && !started.contains(identity.key());
    }

    /** Whether definitions of this type lead to one another without end. */
    boolean endless(TypeElement element) {
        return open.stream().filter(element::equals).count() >= NESTING;
    }

    void addKey(PythonType form, TypeMirror type, String as, TypeUse use) {
        keys.add(new Key(form, type, as, use));
    }

    void reportUnhashableKeys() {
        keys.stream()
                .filter(key -> !NamedType.hashable(key.form(), defined))
                .forEach(key -> key.use().report(Diagnostic.NOT_HASHABLE, TypeText.of(key.type()), key.as()));
    }

    /** In the order of their completion: each after those that it mentions, except where they mention it. */
    Collection<NamedType> defined() {
        return defined.values();
    }
}
