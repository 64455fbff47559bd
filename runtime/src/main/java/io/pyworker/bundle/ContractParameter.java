package io.pyworker.bundle;

/**
 * One parameter of a contract's method.
 *
 * @param name the Python name
 * @param keyword whether it is passed by name
 * @param type signature of its type
 */
public record ContractParameter(String name, boolean keyword, String type) {
    static ContractParameter of(JsonObject json) {
        return new ContractParameter(json.string("name"), json.bool("keyword"), json.string("type"));
    }
}
