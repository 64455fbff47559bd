package io.pyworker.maven.python;

import io.pyworker.maven.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects of a Python module.
 *
 * @param owner who expects it: an interface, or {@code [exports]}
 * @param place where that is written; null for Java, whose place is the owner's name
 */
public record Wanted(String owner, String module, @Nullable Place place, List<Function> functions) {
    /**
     * A function that is expected.
     *
     * @param owner who expects it: {@code <interface>#<method>}, or {@code [exports]}
     */
    public record Function(
            String owner, String name, @Nullable Place place) {}

    public Wanted {
        functions = List.copyOf(functions);
    }
}
