package io.pyworker.processor.data;

import java.util.Locale;

/**
 * What an annotated interface stands for.
 *
 * @param kind whether it is the module itself, or something in it
 * @param name its name in the module; empty for the module itself
 */
public record Receiver(Kind kind, PythonName name) {
    /** What it is in Python. */
    public enum Kind {
        MODULE,
        CLASS,
        OBJECT;

        /** Its key in the contract file; in capitals, its name in the dispatch table. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isModule() {
        return kind == Kind.MODULE;
    }

    public boolean isClass() {
        return kind == Kind.CLASS;
    }
}
