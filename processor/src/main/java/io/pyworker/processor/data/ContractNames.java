package io.pyworker.processor.data;

import com.palantir.javapoet.ClassName;

/**
 * The name of an annotated interface, and those of what is generated for it.
 *
 * @param contract the interface
 * @param binaryName as {@code Class.getName} says it
 * @param async the interface with futures
 * @param binding the class with both proxies
 */
public record ContractNames(ClassName contract, String binaryName, ClassName async, ClassName binding) {
    /** Names of a contract: what is generated for {@code Outer.Inner} starts with {@code Outer_Inner}. */
    public ContractNames(ClassName contract, String binaryName) {
        this(contract, binaryName, beside(contract, "Async"), beside(contract, "Binding"));
    }

    /** Without its package: {@code Outer.Inner}. */
    public String display() {
        return String.join(".", contract.simpleNames());
    }

    private static ClassName beside(ClassName contract, String suffix) {
        return ClassName.get(contract.packageName(), String.join("_", contract.simpleNames()) + suffix);
    }
}
