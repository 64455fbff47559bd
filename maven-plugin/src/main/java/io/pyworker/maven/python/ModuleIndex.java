package io.pyworker.maven.python;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which module is in which file, as {@code import} looks for it: a package comes before a module of the same name. */
public final class ModuleIndex {
    private final Map<String, String> paths = new TreeMap<>();

    /** The modules of a bundle, given the paths of its files. */
    public ModuleIndex(Collection<String> files) {
        files.stream().filter(path -> path.endsWith(".py")).forEach(this::add);
    }

    private void add(String path) {
        String name = path.substring(0, path.length() - ".py".length());
        boolean isPackage = name.endsWith("/__init__");
        String module = (isPackage ? name.substring(0, name.length() - "/__init__".length()) : name).replace('/', '.');
        if (isPackage) {
            paths.put(module, path);
        } else {
            paths.putIfAbsent(module, path);
        }
    }

    /** The path of a module's file. */
    public Optional<String> path(String module) {
        return Optional.ofNullable(paths.get(module));
    }

    Set<String> modules() {
        return paths.keySet();
    }
}
