package io.pyworker.maven;

import io.pyworker.maven.diagnostic.Diagnostic;
import java.io.IOException;

/**
 * A project with a mistake, and what the plugin has to say.
 *
 * @param name what is wrong
 * @param project makes the project
 * @param diagnostic the first finding
 * @param place its file, line and column; empty if it has none
 * @param count how many findings there are
 * @param message a part of the first message
 */
record Mistake(String name, Setup project, Diagnostic diagnostic, String place, int count, String message) {
    /** Makes a project. */
    interface Setup {
        void accept(TestProject project) throws IOException;
    }

    /** A mistake in {@code worker.toml} alone; the place is a line and a column. */
    static Mistake toml(String name, String text, Diagnostic diagnostic, String place, int count, String message) {
        String file = "src/main/pyworker/worker.toml";
        String full = place.isEmpty() ? file : file + ":" + place;
        return new Mistake(name, project -> project.toml(text), diagnostic, full, count, message);
    }

    @Override
    public String toString() {
        return diagnostic.id() + " " + name;
    }
}
