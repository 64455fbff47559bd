package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The codecs of a contract's named types: filled while the contract's codecs are made, only read afterwards. */
final class NamedCodecs {
    private record Adapted(Class<?> javaType, Codec<?> codec) {}

    /** A generic record may be there several times by one name, for Java types that Python does not tell apart. */
    private final IdentityHashMap<PyType<?>, Codec<?>> byType = new IdentityHashMap<>();

    private final Map<String, Codec<?>> byName = new HashMap<>();
    private final Map<Class<?>, Codec<?>> byClass = new HashMap<>();
    private final Set<Class<?>> ambiguous = new HashSet<>();
    private final List<Adapted> adapted = new ArrayList<>();

    /** The codec of a definition, made unless it is there; while it is made, another one stands for it. */
    @SuppressWarnings("unchecked") // a definition has one type
    <T> Codec<T> get(PyType<T> type, String name, Supplier<Codec<T>> make) {
        Codec<?> known = byType.get(type);
        if (known != null) {
            return (Codec<T>) known;
        }
        RecursiveCodec<T> later = new RecursiveCodec<>("@" + name);
        byType.put(type, later);
        boolean first = byName.putIfAbsent(name, later) == null;
        Codec<T> codec = make.get();
        later.define(codec);
        byType.put(type, codec);
        if (first) {
            byName.put(name, codec);
        }
        return codec;
    }

    /** The codec of the first definition of a name, without {@code @}, or null. */
    @Nullable
    Codec<?> ofName(String name) {
        return byName.get(name);
    }

    /** Remembers what values of a class cross as where their own class decides. */
    void addClass(Class<?> javaType, Codec<?> codec) {
        Codec<?> other = byClass.putIfAbsent(javaType, codec);
        if (other != null && !other.declared().equals(codec.declared())) {
            ambiguous.add(javaType);
        }
    }

    /** The same for a class that may have subclasses. */
    void addAdapted(Class<?> javaType, Codec<?> codec) {
        adapted.add(new Adapted(javaType, codec));
    }

    /** The codec for a value whose own class decides, or null if the contract has none. */
    @Nullable
    Codec<?> ofValue(Object value) {
        Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Codec<?> codec = byClass.get(javaType);
        if (codec != null) {
            if (ambiguous.contains(javaType)) {
                throw new ConversionFailure(javaType.getName()
                        + " is generic, and the interface has it with several type arguments; declare the type instead of"
                        + " Object");
            }
            return codec;
        }
        for (Adapted each : adapted) {
            if (each.javaType.isInstance(value)) {
                return each.codec;
            }
        }
        return null;
    }
}
