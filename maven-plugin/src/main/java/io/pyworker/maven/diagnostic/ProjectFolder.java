package io.pyworker.maven.diagnostic;

import java.nio.file.Path;

/** The project's base directory: messages and markers name files relative to it, never by the machine's paths. */
public record ProjectFolder(Path base) {
    public ProjectFolder {
        base = base.toAbsolutePath().normalize();
    }

    /** How a file is named in messages. */
    public String show(Path file) {
        return relative(base, file);
    }

    /** The way from a folder to a file, with {@code /}; a file on another drive keeps its name only. */
    public static String relative(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean reachable = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        Path shown = reachable ? from.relativize(to) : to.getFileName();
        return shown.toString().replace('\\', '/');
    }
}
