package io.pyworker.maven.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a bundle.
 *
 * @param files the file on disk behind each path of the bundle
 * @param mapped the files and folders that {@code [files]} names, by their path in the bundle
 */
public record SourceFiles(SortedMap<String, Path> files, Map<String, Path> mapped) {
    public SourceFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        mapped = Collections.unmodifiableMap(new TreeMap<>(mapped));
    }
}
