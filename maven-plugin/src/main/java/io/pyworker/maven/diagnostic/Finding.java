package io.pyworker.maven.diagnostic;

import org.jspecify.annotations.Nullable;

/** One mistake of the user, with all that a message needs. */
public record Finding(
        Diagnostic diagnostic, String message, @Nullable Place place) {
    /** {@code <file>:<line>:<column>: <id> <message>}, then the source line with a mark. */
    @Override
    public String toString() {
        String text = diagnostic.id() + " " + message;
        return place == null ? text : place + ": " + text + place.excerpt();
    }
}
