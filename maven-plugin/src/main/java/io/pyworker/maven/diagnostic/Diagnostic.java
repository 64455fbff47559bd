package io.pyworker.maven.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Every mistake that the plugin reports: its stable id and its text. {@code PW1xx} is about {@code worker.toml}, {@code PW2xx} about
 * contracts and Python, {@code PW3xx} about the set-up of the build. The list for users is docs/diagnostics.md.
 */
public enum Diagnostic {
    TOML_SYNTAX("PW101", "%s"),
    UNKNOWN_KEY("PW102", "unknown key `%s`%s"),
    WRONG_TYPE("PW103", "`%s` must be %s, not %s"),
    WRONG_VALUE("PW104", "`%s` %s"),
    UNSUPPORTED_KEY("PW105", "`%s` is not supported by this version of pyworker: %s"),
    UNKNOWN_ENGINE("PW106", "unknown type `%s`%s: the engine of this version is `graalpy`"),
    UNSUPPORTED_ENGINE("PW107", "type `micropython` is not possible: %s"),
    GIVEN_TWICE("PW108", "`%s` of worker `default` is given twice, here and in line %s: keep one of them"),
    FILE_MISSING("PW109", "there is no file or folder `%s`: looked for %s%s"),
    FILE_ESCAPES("PW110", "the destination `%s` %s: give a path below the bundle's root, with `/`"),
    FILE_CONFLICT("PW111", "`%s` would come from two places: %s and %s"),
    FILE_SOURCE("PW112", "`%s` %s"),
    WORKER_UNKNOWN("PW113", "%s asks for worker `%s`, and %s"),
    WORKER_AMBIGUOUS(
            "PW114", "%s names no worker, and there are several: %s. Say which: @WorkerExport(worker = \"%s\")"),
    ADAPTER_TWICE("PW115", "`%s` has an adapter already, in line %s: keep one of them"),
    JAVA_TYPE_UNKNOWN("PW116", "`%s` is paired with `%s`, and %s"),
    JAVA_TYPE_TWICE("PW117", "`%s` is paired with `%s`, and so is `%s` in line %s: a Java class has one Python class"),

    PYTHON_SYNTAX("PW201", "%s"),
    PYTHON_ENCODING("PW202", "%s"),
    MODULE_MISSING("PW203", "%s wants the Python module `%s`, and there is neither %s nor %s%s"),
    FUNCTION_MISSING("PW204", "%s wants `%s`, and %s defines no such name%s"),
    CONTRACT_MALFORMED("PW205", "%s. Build again from scratch: mvn clean compile"),
    PYTHON_LINK("PW206", "`%s` is a link that %s: copy what is meant, or name it in [files] of worker.toml"),
    PYTHON_NAME("PW207", "`%s` cannot be the name of a file in a bundle: %s"),
    ADAPTER_SHADOWED("PW208", "the adapter of `%s` is never asked: `%s` in line %s comes first and is %s. %s"),
    METHOD_MISSING("PW209", "%s wants `%s`, and class `%s` defines no such name in its body%s"),

    PROCESSOR_NOT_RUN("PW301", "%s"),
    VERSION_MISMATCH(
            "PW302",
            "pyworker-runtime is %s and pyworker-maven-plugin is %s: they must be the same. Set both to one property"),
    RUNTIME_MISSING("PW303", "%s");

    private final String id;
    private final String text;

    Diagnostic(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    /** A finding that names its place in its text. */
    public Finding finding(@Nullable Object... arguments) {
        return at(null, arguments);
    }

    /** A finding at a place in a file, if there is one. */
    public Finding at(@Nullable Place place, @Nullable Object... arguments) {
        return new Finding(this, String.format(text, arguments), place);
    }
}
