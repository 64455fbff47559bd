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
 */
public record Wanted(
        String owner,
        String module,
        boolean required,
        @Nullable Place place,
        List<Name> names) {
    /**
     * A name that is expected at the top level.
     *
     * @param owner who expects it: {@code <interface>#<method>}, or a table of {@code worker.toml}
     */
    public record Name(String owner, String name, @Nullable Place place) {}

    public Wanted {
        names = List.copyOf(names);
    }
}
