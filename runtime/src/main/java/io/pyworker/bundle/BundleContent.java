package io.pyworker.bundle;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bundle that is about to be written.
 *
 * @param files the file on disk behind each of the bundle's files, by path
 * @param marker tells the runtime where the files are written
 */
public record BundleContent(Bundle bundle, Map<String, Path> files, DevelopmentMarker marker) {
    public BundleContent {
        files = new TreeMap<>(files);
    }
}
