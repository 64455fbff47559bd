package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;

/** Whether functions, parameters, named types and their components can have their names in Python. */
final class IdentifierCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        contract.methods().forEach(method -> {
            check(method.python(), method.subject(), problems);
            method.parameters().forEach(parameter -> check(parameter.python(), parameter.subject(), problems));
        });
        contract.sortedTypes().forEach(type -> check(type, problems));
    }

    private static void check(NamedType type, Problems problems) {
        Identity identity = type.identity();
        check(identity.python(), identity.subject(), problems);
        if (type instanceof RecordModel model) {
            model.components()
                    .forEach(component -> check(
                            component.python(),
                            "component " + component.javaName() + " of " + identity.subject(),
                            problems));
        }
    }

    private static void check(PythonName name, String subject, Problems problems) {
        if (!PythonNames.isIdentifier(name.text())) {
            problems.report(Diagnostic.NOT_AN_IDENTIFIER, name.place(), name.text(), subject);
        } else if (PythonNames.isKeyword(name.text())) {
            problems.report(Diagnostic.KEYWORD, name.place(), name.text(), subject);
        }
    }
}
