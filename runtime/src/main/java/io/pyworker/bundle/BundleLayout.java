package io.pyworker.bundle;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the parts of a bundle lie in a jar, or in the output folder of a build. */
public final class BundleLayout {
    /** One line per bundle: its name. */
    public static final String INDEX = "META-INF/pyworker/bundles";

    /** What the processor wrote. */
    public static final String CONTRACTS = "META-INF/pyworker/contracts";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private BundleLayout() {}

    /** True for what Maven's group and artifact ids, joined by a dot, can be; {@code contracts} is taken. */
    public static boolean isBundleName(String name) {
        return NAME.matcher(name).matches() && !name.equals("contracts") && !name.equals("bundles");
    }

    public static String bundleFolder(String name) {
        return "META-INF/pyworker/" + name;
    }

    public static String bundleJson(String name) {
        return bundleFolder(name) + "/bundle.json";
    }

    static String python(String name, String path) {
        return bundleFolder(name) + "/python/" + path;
    }

    /** Where the plugin keeps what is never packaged, for an output folder such as {@code target/classes}. */
    public static Path work(Path outputFolder) {
        return outputFolder.resolveSibling("pyworker");
    }

    /** Where the development marker lies. */
    public static Path marker(Path outputFolder) {
        return work(outputFolder).resolve("development.json");
    }

    /** The output folder that holds a {@code bundle.json}. */
    static Path outputFolder(Path bundleJson) {
        return bundleJson.resolve("../../../..").normalize();
    }
}
