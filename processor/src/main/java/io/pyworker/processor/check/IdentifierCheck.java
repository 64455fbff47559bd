package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;

/** Whether functions and parameters can have their names in Python. */
final class IdentifierCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        contract.methods().forEach(method -> {
            check(method.python(), method.subject(), problems);
            method.parameters().forEach(parameter -> check(parameter.python(), parameter.subject(), problems));
        });
    }

    private static void check(PythonName name, String subject, Problems problems) {
        if (!PythonNames.isIdentifier(name.text())) {
            problems.report(Diagnostic.NOT_AN_IDENTIFIER, name.place(), name.text(), subject);
        } else if (PythonNames.isKeyword(name.text())) {
            problems.report(Diagnostic.KEYWORD, name.place(), name.text(), subject);
        }
    }
}
