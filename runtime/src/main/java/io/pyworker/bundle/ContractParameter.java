package io.pyworker.bundle;

/**
 * One parameter of a contract's method.
 *
 * @param name the Python name
 * @param kind how it is passed
 * @param type signature of its type
 * @param leftOut whether null leaves the argument to Python's own default
 */
public record ContractParameter(String name, Kind kind, String type, boolean leftOut) {
    /** How Python gets an argument. */
    public enum Kind {
        POSITIONAL,
        /** The elements of its value become positional arguments. */
        VARARGS,
        KEYWORD,
        /** The entries of its value become keyword arguments. */
        KWARGS
    }

    static ContractParameter of(JsonObject json) {
        return new ContractParameter(
                json.string("name"), json.constant("kind", Kind.class), json.string("type"), json.bool("default"));
    }
}
