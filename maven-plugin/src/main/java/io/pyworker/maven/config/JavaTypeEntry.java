package io.pyworker.maven.config;

import io.pyworker.maven.diagnostic.Place;

/**
 * A line of {@code [java_types]}.
 *
 * @param worker the worker that it is for
 * @param pythonClass the Python class with its module
 * @param javaClass the Java class, as the user wrote it
 */
public record JavaTypeEntry(String worker, String pythonClass, String javaClass, Place place) {}
