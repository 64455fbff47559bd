package io.pyworker.processor.data;

import java.util.Locale;

/** How Python gets a parameter, in the order in which they stand. */
public enum ParameterKind {
    POSITIONAL(""),
    KEYWORD("="),
    KWARGS("**"),
    VARARGS("*");

    private final String mark;

    ParameterKind(String mark) {
        this.mark = mark;
    }

    /** As the contract file and the dispatch table spell it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands before the parameter's name in the lines of the contract's hash. */
    public String mark() {
        return mark;
    }
}
