package io.pyworker.bundle;

import java.util.List;

/**
 * One method of a contract.
 *
 * @param java its signature: name and parameter types
 * @param python the function, method or attribute
 * @param kind {@code method}, {@code new}, {@code get} or {@code set}, where the contract stands for a class or object; else empty
 * @param parameters in Java's order
 * @param returns signature of the result type
 */
public record ContractMethod(
        String java, String python, String kind, List<ContractParameter> parameters, String returns) {
    public ContractMethod {
        parameters = List.copyOf(parameters);
    }

    /** The Java name without the parameter types. */
    public String javaName() {
        return java.split("\\(", 2)[0];
    }

    static ContractMethod of(JsonObject json) {
        return new ContractMethod(
                json.string("java"),
                json.string("python"),
                json.stringOrEmpty("kind"),
                json.objects("parameters").stream().map(ContractParameter::of).toList(),
                json.string("returns"));
    }
}
