package io.pyworker.maven.source;

import io.pyworker.bundle.BundlePath;

/** Where a line of {@code [files]} puts its source. */
final class Destination {
    private Destination() {}

    /**
     * The path in the bundle: {@code ""} keeps the name, {@code "data/"} puts it under that name into a folder, {@code "."} takes
     * the content of a folder. A leading {@code ./} says nothing.
     *
     * @param name file name of the source
     */
    static String resolve(String written, String name, boolean folder) {
        String path = written.startsWith("./") ? written.substring(2) : written;
        if (written.equals(".") || written.equals("./")) {
            return folder ? "" : name;
        }
        return path.isEmpty() || path.endsWith("/") ? path + name : path;
    }

    /** What is wrong with a path; empty if nothing. */
    static String problem(String path) {
        if (BundlePath.isValid(path)) {
            return BundlePath.isIgnored(path) ? "has a hidden name, which a bundle leaves out" : "";
        }
        return path.startsWith("/") || path.contains("..") ? "leads out of the bundle" : "is no path inside a bundle";
    }
}
