package io.pyworker.processor.report;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** What is wrong with one interface: each problem is printed at once, and counted. */
public final class Problems {
    private final Messager messager;
    private int errors;

    public Problems(Messager messager) {
        this.messager = messager;
    }

    /** Prints a message with its details at its place. */
    public void report(Diagnostic diagnostic, Place place, Object... details) {
        place.print(messager, diagnostic, details);
        if (diagnostic.kind() == Kind.ERROR) {
            errors++;
        }
    }

    /** Whether no error was reported. */
    public boolean none() {
        return errors == 0;
    }
}
