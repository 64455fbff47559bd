package io.pyworker.maven.config;

import io.pyworker.maven.diagnostic.Place;

/**
 * A line of {@code [files]}.
 *
 * @param source a file or folder on disk, as the user wrote it
 * @param destination its path in the bundle, as the user wrote it; empty to keep the name
 */
public record FileEntry(String source, String destination, Place place) {}
