package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.Set;

/** Whether a method, by itself, can be generated in both interfaces. */
final class MethodCheck implements Check {
    /** Protected in {@code Object}, so an interface may declare them with results of its own; a class may not. */
    private static final Set<String> IN_OBJECT = Set.of("clone()", "finalize()");

    @Override
    public void check(ContractModel contract, Problems problems) {
        for (MethodModel method : contract.methods()) {
            method.element().getTypeParameters().stream()
                    .limit(1)
                    .forEach(parameter -> problems.report(
                            Diagnostic.GENERIC_METHOD, contract.places().of(parameter), method.subject()));
            if (IN_OBJECT.contains(method.javaSignature())) {
                problems.report(
                        Diagnostic.METHOD_OF_OBJECT,
                        method.place(),
                        method.subject(),
                        method.python().text());
            }
        }
    }
}
