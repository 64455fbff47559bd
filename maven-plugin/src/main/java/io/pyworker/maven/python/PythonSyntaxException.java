package io.pyworker.maven.python;

/** The source is not Python; line and column are from 1. */
final class PythonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    PythonSyntaxException(String problem, int line, int column) {
        super(problem);
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
