package io.pyworker.bundle;

/** The rules for paths inside a bundle: relative, with {@code /}; the root is the empty path. */
public final class BundlePath {
    private BundlePath() {}

    /** True if the path names the root or something below it, whatever the operating system. */
    public static boolean isValid(String path) {
        if (path.isEmpty()) {
            return true;
        }
        for (String name : path.split("/", -1)) {
            if (!isValidName(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValidName(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().allMatch(c -> c >= ' ' && c != '\\' && c != ':' && c != 0x7f);
    }

    /**
     * True for what is no part of a program and hence never in a bundle: bytecode, caches, hidden files.
     *
     * @param path valid
     */
    public static boolean isIgnored(String path) {
        for (String name : path.split("/")) {
            if (name.startsWith(".") || name.equals("__pycache__")) {
                return true;
            }
        }
        return path.endsWith(".pyc") || path.endsWith(".pyo");
    }

    static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
