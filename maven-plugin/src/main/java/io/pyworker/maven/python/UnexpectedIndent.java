package io.pyworker.maven.python;

import java.util.List;

/**
 * Finds the line of an "unexpected indent": GraalPy's parser gives the beginning of the file as its place. The right line is the last
 * one of the shortest text with the same error, and it is indented further than the line before it.
 */
final class UnexpectedIndent {
    private static final String PROBLEM = "unexpected indent";

    private UnexpectedIndent() {}

    /** The same error at its right place, as far as it can be found. */
    static PythonSyntaxException placed(String source, PythonSyntaxException error) {
        if (error.line() != 1 || !PROBLEM.equals(error.getMessage())) {
            return error;
        }
        List<String> lines = source.lines().toList();
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            int indentation = indentation(lines.get(i));
            if (indentation > before && failsAlike(lines.subList(0, i + 1))) {
                return new PythonSyntaxException(PROBLEM, i + 1, indentation + 1);
            }
            before = lines.get(i).isBlank() ? before : indentation;
        }
        return error;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean failsAlike(List<String> lines) {
        PythonSyntaxException error = PythonParser.error(String.join("\n", lines) + "\n");
        return error != null && PROBLEM.equals(error.getMessage());
    }
}
