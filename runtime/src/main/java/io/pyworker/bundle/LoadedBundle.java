package io.pyworker.bundle;

/**
 * A bundle on the class path, with its files.
 *
 * @param development whether the files are read where they are written, rather than their copies in the output folder
 * @param origin the jar or folder it is from, for messages
 */
public record LoadedBundle(Bundle bundle, SourceTree sources, boolean development, String origin) {}
