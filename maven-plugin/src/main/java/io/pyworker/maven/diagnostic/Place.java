package io.pyworker.maven.diagnostic;

/**
 * A place in a file of the user.
 *
 * @param file relative to the project's base directory
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, in characters as an editor counts them
 * @param sourceLine the text of the line, or empty
 */
public record Place(String file, int line, int column, String sourceLine) {
    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** The source line with a mark under the column; empty if there is no line. */
    String excerpt() {
        if (sourceLine.isBlank()) {
            return "";
        }
        String shown = sourceLine.replace('\t', ' ').stripTrailing();
        return "\n    " + shown + "\n    " + " ".repeat(Math.max(column - 1, 0)) + "^";
    }
}
