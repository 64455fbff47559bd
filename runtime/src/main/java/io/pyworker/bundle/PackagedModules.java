package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Python finds at the top of source trees: modules and packages, with a version where a {@code .dist-info} folder says one. */
public final class PackagedModules {
    private static final String MODULE = ".py";
    private static final Pattern DISTRIBUTION = Pattern.compile("(.+?)-([^-]+)\\.dist-info");

    private PackagedModules() {}

    /** {@code textstats} or {@code textlib 1.2}, sorted, and why a tree cannot be read. Never throws. */
    public static List<String> of(Collection<SourceTree> trees) {
        Map<String, String> versions = new TreeMap<>();
        for (SourceTree tree : trees) {
            try {
                tree.list("").forEach(name -> add(tree, name, versions));
            } catch (BundleException e) {
                versions.put("(" + e.getMessage() + ")", "");
            }
        }
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .toList();
    }

    private static void add(SourceTree tree, String name, Map<String, String> versions) {
        Matcher distribution = DISTRIBUTION.matcher(name);
        if (distribution.matches()) {
            versions.put(distribution.group(1), " " + distribution.group(2));
        } else if (name.endsWith(MODULE)) {
            versions.putIfAbsent(name.substring(0, name.length() - MODULE.length()), "");
        } else if (isPackage(tree, name)) {
            versions.putIfAbsent(name, "");
        }
    }

    /** Not a folder of data. */
    private static boolean isPackage(SourceTree tree, String name) {
        return tree.isDirectory(name) && tree.list(name).stream().anyMatch(child -> child.endsWith(MODULE));
    }
}
