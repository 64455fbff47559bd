package io.pyworker.maven.python;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a name stands for, as far as the one statement that binds it says. Paths are names with dots between them. */
sealed interface Binding {
    /**
     * A class statement.
     *
     * @param bases the paths of its bases; those that are no paths are left out
     * @param members the class statements in its body
     * @param names the names that its body defines
     * @param open whether it may have names that cannot be told from its body
     */
    record ClassStatement(List<String> bases, Map<String, Binding> members, Set<String> names, boolean open)
            implements Binding {}

    /**
     * An import.
     *
     * @param level how many dots stand before the path
     * @param path the module, or the module and the name in it
     */
    record Imported(int level, String path) implements Binding {}

    /** {@code name = path}. */
    record Alias(String path) implements Binding {}

    /** Anything else, and a name that is bound more than once. */
    record Unknown() implements Binding {}
}
