package io.pyworker.maven.config;

import io.pyworker.maven.diagnostic.Place;

/** A function that {@code [exports]} names. */
public record ExportEntry(String module, String function, Place place) {}
