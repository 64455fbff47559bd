package io.pyworker.maven.python;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the class behind a name, through imports and assignments, and its bases. A name of another bundle stands for itself. */
final class ClassIndex {
    private static final int MAX_HOPS = 50;

    private final ModuleIndex index;
    private final Map<String, PythonModule> parsed;

    /**
     * An index of a bundle's classes.
     *
     * @param parsed the modules by the paths of their files
     */
    ClassIndex(ModuleIndex index, Map<String, PythonModule> parsed) {
        this.index = index;
        this.parsed = parsed;
    }

    /**
     * A class.
     *
     * @param name its module and its path in it: two of one name are the same class
     * @param scope the name of the module or class around it
     * @param bases their paths, seen from the scope; empty if the class is not in the bundle
     * @param names those that its body defines
     * @param open whether it may have others, besides those of its bases
     */
    record Found(String name, String scope, List<String> bases, Set<String> names, boolean open) {}

    /** The class that a name with its module stands for; empty if that cannot be told. */
    Optional<Found> find(String name) {
        return find(name, MAX_HOPS);
    }

    private Optional<Found> find(String name, int hops) {
        if (hops == 0) {
            return Optional.empty();
        }
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String module = name.substring(0, dot);
            if (index.path(module).isPresent()) {
                return findIn(module, name.substring(dot + 1), hops);
            }
        }
        return Optional.of(new Found(name, "", List.of(), Set.of(), true));
    }

    private Optional<Found> findIn(String module, String path, int hops) {
        PythonModule source = parsed.get(index.path(module).orElseThrow());
        if (source == null || source.open()) {
            return Optional.empty();
        }
        String[] firstAndRest = path.split("\\.", 2);
        String rest = firstAndRest.length == 1 ? "" : "." + firstAndRest[1];
        Binding binding = source.bindings().getOrDefault(firstAndRest[0], new Binding.Unknown());
        if (binding instanceof Binding.Alias alias) {
            return find(module + "." + alias.path() + rest, hops - 1);
        }
        if (binding instanceof Binding.Imported imported) {
            return find(absolute(module, imported) + rest, hops - 1);
        }
        return member(binding, module, path);
    }

    /** Follows a path through class statements. */
    private static Optional<Found> member(Binding binding, String scope, String path) {
        if (!(binding instanceof Binding.ClassStatement statement)) {
            return Optional.empty();
        }
        String[] firstAndRest = path.split("\\.", 2);
        String name = scope + "." + firstAndRest[0];
        if (firstAndRest.length == 1) {
            return Optional.of(new Found(name, scope, statement.bases(), statement.names(), statement.open()));
        }
        String next = firstAndRest[1].split("\\.", 2)[0];
        return member(statement.members().getOrDefault(next, new Binding.Unknown()), name, firstAndRest[1]);
    }

    private String absolute(String module, Binding.Imported imported) {
        boolean isPackage = index.path(module).orElseThrow().endsWith("/__init__.py");
        String from = isPackage ? module + "." : module;
        for (int level = 0; level < imported.level(); level++) {
            from = from.substring(0, Math.max(from.lastIndexOf('.'), 0));
        }
        String folder = imported.level() == 0 || from.isEmpty() ? "" : from + ".";
        return folder + imported.path();
    }

    /** The names that a class has, its own and inherited ones; empty if that cannot be told. */
    Optional<Set<String>> names(Found type) {
        return names(type, MAX_HOPS);
    }

    private Optional<Set<String>> names(Found type, int hops) {
        var names = new TreeSet<>(type.names());
        boolean open = type.open() || hops == 0;
        for (String base : type.bases()) {
            if (!open && !base.equals("object")) {
                Optional<Set<String>> inherited = seenFrom(type.scope(), base).flatMap(found -> names(found, hops - 1));
                open = inherited.isEmpty();
                inherited.ifPresent(names::addAll);
            }
        }
        return open ? Optional.empty() : Optional.of(names);
    }

    /** The names of all classes that a class is made of, as far as they can be told. */
    Set<String> bases(Found type) {
        var names = new HashSet<String>();
        collectBases(type, names);
        return names;
    }

    private void collectBases(Found type, Set<String> names) {
        for (String base : type.bases()) {
            seenFrom(type.scope(), base).ifPresent(found -> {
                if (names.add(found.name())) {
                    collectBases(found, names);
                }
            });
        }
    }

    /** A class body sees its own names, then those of the module. */
    private Optional<Found> seenFrom(String scope, String path) {
        if (index.path(scope).isPresent()) {
            return find(scope + "." + path);
        }
        return find(scope + "." + path).or(() -> find(module(scope) + "." + path));
    }

    private String module(String scope) {
        String module = scope;
        while (index.path(module).isEmpty()) {
            module = module.substring(0, module.lastIndexOf('.'));
        }
        return module;
    }
}
