package io.pyworker.maven.diagnostic;

import java.util.List;

/**
 * The text of a file of the user, for places in it.
 *
 * @param file relative to the project's base directory
 */
public record SourceText(String file, String text) {
    /** The place of a line and column, both from 1. */
    public Place at(int line, int column) {
        List<String> lines = text.lines().toList();
        String sourceLine = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return new Place(file, line, column, sourceLine);
    }
}
