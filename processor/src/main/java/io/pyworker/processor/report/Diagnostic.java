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
    NOT_HASHABLE(
            "PW015", "%s has %s as %s, which cannot be hashed; use a scalar, a String, an enum, or a record of these"),
    WILDCARD("PW016", "%s contains the wildcard %s; write the type itself"),
    COMPONENT_WITHOUT_PYTHON_FORM("PW017", "%s is %s, which has no Python form; %s"),
    NOT_SEALED_OF_RECORDS("PW018", "%s has the sealed interface %s, but %s"),
    INACCESSIBLE("PW019", "%s has %s, which generated code cannot use, because %s is %s; make it %s"),

    NOT_AN_IDENTIFIER("PW020", "'%s' is not a Python identifier; name %s with @PyName"),
    KEYWORD("PW021", "'%s' is a keyword of Python; name %s with @PyName"),
    SAME_FUNCTION("PW022", "%s and %s are both the Python function '%s'; name one of them with @PyName"),
    SAME_PARAMETER("PW023", "%s: two parameters are both '%s' in Python; name one of them with @PyName"),
    PARAMETER_ORDER("PW024", "%s follows a %s parameter; %smove it to the front"),
    UNKNOWN_PARAMETER_NAME("PW025", "%s: its class file does not tell its name; give it, as in @Kw(\"top\")"),
    TWO_PARAMETER_NAMES("PW026", "%s is named by @Kw and by @PyName; keep one"),
    NOT_KWARGS("PW027", "%s cannot be @Kwargs; %s"),
    NOT_OMISSIBLE("PW028", "%s cannot be @PyDefault; %s"),
    NOT_VARARGS("PW029", "%s cannot be varargs; %s"),

    TWO_MODULES("PW030", "%s names its module twice, as value and as module; keep one"),
    NOT_A_DEADLINE(
            "PW048",
            "'%s' is no deadline; write a whole number with its unit, as in @Deadline(\"500ms\") or @Deadline(\"2s\")"),
    NOT_A_MODULE("PW031", "'%s' is no name for a Python module; give one, such as @WorkerExport(\"acme.stats\")"),
    NOT_A_WORKER(
            "PW032", "'%s' cannot be a worker; use letters, digits, '-' and '_', as in [worker.text] of worker.toml"),

    SAME_TYPE("PW033", "%s and %s are both '%s' in Python; name one of them with @PyName"),
    SAME_COMPONENT("PW034", "%s: two components are both '%s' in Python; name one of them with @PyName"),
    NOT_A_CONSTANT("PW035", "constant %s of %s cannot be a member of a Python Enum; rename it"),
    WRONG_VALUES(
            "PW036", "%s has @PyValue %s; give each constant a value of its own, all of them strings or all numbers"),
    DISCRIMINATOR_TAKEN(
            "PW037", "%s: component '%s' of %s is named as the discriminator; choose another with @PyDiscriminator"),
    NOT_AN_ADAPTER("PW038", "%s cannot be used as an adapter, because %s; %s"),
    ENDLESS_TYPE("PW039", "%s leads to %s with ever longer type arguments; write some that end"),

    NAME_TAKEN("PW040", "%s needs the name %s for generated code, but that type exists; rename one of them"),
    NOT_WRITTEN("PW041", "%s: could not write %s: %s"),

    NOT_A_MATRIX(
            "PW042",
            "%s is %s, and cannot have a @Shape; use boolean, short, int, long, float or double, as in double[][]"),
    NOT_SHAREABLE("PW043", "%s is %s, and cannot be @Shared; only a ByteBuffer can"),
    OPTIONAL_IN_OPTIONAL("PW044", "%s has %s in Optional, but Python has only one None; remove one of the two"),
    TOO_DEEP("PW045", "%s leads to %s, nested deeper than 100 records; declare Object on the way, or split the data"),
    SPECIAL_COMPONENT(
            "PW046", "'%s' is a special name of Python; name component %s of %s with @PyName, without the underscores"),
    TWO_DEFINITIONS(
            "PW047",
            "%s has two Java types that are both %s in Python, but refuse null in different places; use one of them"),

    NO_EFFECT("PW050", Kind.WARNING, "@%s has no effect here; %s"),
    NOT_CALLABLE("PW051", "%s is %s, which Python cannot call, because %s"),
    NULL_ELEMENT(
            "PW052", "%s has elements of %s, but an element is never null; declare its type, and let Python skip None"),
    NOT_A_PYTHON_CLASS(
            "PW053",
            "'%s' is no name of a Python class; write one such as \"ValueError\" or, with its module, \"acme.stats.Empty\""),
    NOT_THROWABLE("PW054", "%s cannot be thrown, because %s; %s"),
    NOT_DECLARED("PW055", "%s may throw %s, as @Throws says; add it to the throws clause"),
    SAME_PYTHON_CLASS("PW056", "there is already a @Throws for '%s' here; keep one"),
    NEVER_THROWN(
            "PW057",
            Kind.WARNING,
            "%s never throws %s; add @Throws(py = ..., java = %s.class), or remove it from the throws clause"),
    CLASS_AND_OBJECT("PW058", "%s stands for a class and for an object; keep pyClass or pyObject"),
    NOT_A_RECEIVER("PW059", "'%s' is no name of a Python %s; write it as the module has it, such as \"Session\""),
    NOTHING_BEHIND("PW060", "%s is %s, but %s does not stand for a %s; say so with %s in @WorkerExport"),
    NOT_A_CONSTRUCTOR("PW061", "%s is @PyNew, so it makes an instance; declare %s as its result"),
    NOT_AN_ACCESSOR(
            "PW062",
            "%s is no accessor; declare T %s() to read the attribute, or void %s(T) with a plain parameter to write it"),
    TWO_ATTRIBUTE_TYPES("PW063", "%s and %s read and write '%s' as %s and %s; declare one type"),
    RELEASE_IS_NO_CALL(
            "PW064",
            "close() of %s releases the instance and calls nothing; to call Python's close, declare another method"
                    + " with @PyName(\"close\")"),
    NOT_IMPORTED("PW070", "%s cannot be offered to Python, because %s; %s"),
    NOT_A_MAIN_OBJECT("PW071", "'%s' cannot be the name of a main object, because %s; choose another");

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
