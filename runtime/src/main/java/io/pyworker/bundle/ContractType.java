package io.pyworker.bundle;

/**
 * A named type that a contract's methods mention.
 *
 * @param name what signatures have after {@code @}: a binary name, with type arguments in brackets if it has some
 * @param python its Python name
 */
public record ContractType(Kind kind, String name, String python) {
    /** What a named type is. */
    public enum Kind {
        RECORD,
        ENUM,
        SEALED,
        ADAPTED
    }

    /** The binary name of the class: the name without type arguments. */
    public String className() {
        return name.split("\\[", 2)[0];
    }

    static ContractType of(JsonObject json) {
        return new ContractType(json.constant("kind", Kind.class), json.string("name"), json.string("python"));
    }
}
