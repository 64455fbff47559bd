package io.pyworker.processor.report;

import javax.tools.Diagnostic.Kind;

/** Every message of the processor, under an id that stays. docs/diagnostics.md says what to do about each. */
public enum Diagnostic {
    NOT_AN_INTERFACE("PW001", "%s is %s; put @WorkerExport on an interface"),
    GENERIC_INTERFACE("PW002", "%s has type parameters; export an interface that extends it with its type arguments"),
    PRIVATE_INTERFACE(
            "PW003", "%s cannot be implemented by generated code, because %s is private; make it package-private"),
    SEALED_INTERFACE("PW004", "%s cannot be implemented by generated code, because it is sealed; remove 'sealed'"),
    NOTHING_EXPORTED("PW005", "%s exports nothing; declare one abstract method per Python function"),
    RAW_SUPER_INTERFACE("PW006", "%s extends %s without type arguments; write them"),

    OVERLOADED_METHOD("PW007", "%s is overloaded; give each Python function a Java name of its own"),
    GENERIC_METHOD("PW008", "%s has type parameters; declare the types that Python gets and returns"),
    METHOD_OF_OBJECT("PW009", "%s() belongs to java.lang.Object; choose another Java name and add @PyName(\"%s\")"),

    PARAMETER_WITHOUT_PYTHON_FORM("PW010", "%s is %s, which has no Python form; %s"),
    RESULT_WITHOUT_PYTHON_FORM("PW011", "%s is %s, which has no Python form; %s"),
    ARGUMENT_WITHOUT_PYTHON_FORM("PW012", "%s contains %s, which has no Python form; %s"),
    FUTURE_RESULT("PW013", "%s is %s; declare %s: the generated %s returns the future"),
    RAW_TYPE("PW014", "%s has %s without type arguments; write them, as in %s"),
    NOT_HASHABLE("PW015", "%s has %s as %s; use String, Boolean, Integer, Long or Double"),
    WILDCARD("PW016", "%s contains the wildcard %s; write the type itself"),

    NOT_AN_IDENTIFIER("PW020", "'%s' is not a Python identifier; name %s with @PyName"),
    KEYWORD("PW021", "'%s' is a keyword of Python; name %s with @PyName"),
    SAME_FUNCTION("PW022", "%s and %s are both the Python function '%s'; name one of them with @PyName"),
    SAME_PARAMETER("PW023", "%s: two parameters are both '%s' in Python; name one of them with @PyName"),
    POSITIONAL_AFTER_KEYWORD("PW024", "%s follows a @Kw parameter; add @Kw or move it to the front"),
    UNKNOWN_PARAMETER_NAME("PW025", "%s: its class file does not tell its name; give it, as in @Kw(\"top\")"),
    TWO_PARAMETER_NAMES("PW026", "%s is named by @Kw and by @PyName; keep one"),

    TWO_MODULES("PW030", "%s names its module twice, as value and as module; keep one"),
    NOT_A_MODULE("PW031", "'%s' is no name for a Python module; give one, such as @WorkerExport(\"acme.stats\")"),
    NOT_A_WORKER(
            "PW032", "'%s' cannot be a worker; use letters, digits, '-' and '_', as in [worker.text] of worker.toml"),

    NAME_TAKEN("PW040", "%s needs the name %s for generated code, but that type exists; rename one of them"),
    NOT_WRITTEN("PW041", "%s: could not write %s: %s"),

    NO_EFFECT("PW050", Kind.WARNING, "@%s has no effect here; only abstract methods of interfaces are exported");

    private final String id;
    private final Kind kind;
    private final String format;

    Diagnostic(String id, String format) {
        this(id, Kind.ERROR, format);
    }

    Diagnostic(String id, Kind kind, String format) {
        this.id = id;
        this.kind = kind;
        this.format = format;
    }

    /** The stable id, such as {@code PW007}. */
    public String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String text(Object... details) {
        return "[" + id + "] " + String.format(format, details);
    }
}
