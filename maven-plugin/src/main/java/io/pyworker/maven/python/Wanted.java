package io.pyworker.maven.python;

import io.pyworker.maven.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects of a Python module.
 *
 * @param owner who expects it: an interface, or a table of {@code worker.toml}
 * @param required whether the module must be in the bundle; a name of a module that is not cannot be checked
 * @param place where that is written; null for Java, whose place is the owner's name
 * @param methods what is expected of classes of the module
 */
public record Wanted(
        String owner,
        String module,
        boolean required,
        @Nullable Place place,
        List<Name> names,
        List<Method> methods) {
    /**
     * A name that is expected at the top level.
     *
     * @param owner who expects it: {@code <interface>#<method>}, or a table of {@code worker.toml}
     */
    public record Name(String owner, String name, @Nullable Place place) {}

    /**
     * A name that is expected in the body of a class.
     *
     * @param owner who expects it: {@code <interface>#<method>}
     * @param pyClass the class, by its path in the module
     */
    public record Method(String owner, String pyClass, String name) {}

    public Wanted {
        names = List.copyOf(names);
        methods = List.copyOf(methods);
    }

    /** That nothing is expected of classes. */
    public Wanted(String owner, String module, boolean required, @Nullable Place place, List<Name> names) {
        this(owner, module, required, place, names, List.of());
    }
}
