package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whether generated code can implement the interface. */
final class InterfaceCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        TypeElement type = contract.element();
        String name = contract.names().display();
        type.getTypeParameters().stream()
                .limit(1)
                .forEach(parameter -> problems.report(
                        Diagnostic.GENERIC_INTERFACE, contract.places().of(parameter), name));
        contract.nesting().stream()
                .filter(enclosing -> enclosing.getModifiers().contains(Modifier.PRIVATE))
                .limit(1)
                .forEach(found -> problems.report(
                        Diagnostic.PRIVATE_INTERFACE, contract.places().top(), name, found.getSimpleName()));
        if (type.getModifiers().contains(Modifier.SEALED)) {
            problems.report(Diagnostic.SEALED_INTERFACE, contract.places().top(), name);
        }
    }
}
