package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterKind;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.data.Receiver;
import io.pyworker.processor.data.ResultKind;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;

/** Whether constructors and accessors are such, and belong to something that has them. */
final class RemoteCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        Receiver receiver = contract.receiver();
        PythonName name = receiver.name();
        if (!receiver.isModule() && !PythonNames.isModule(name.text())) {
            problems.report(
                    Diagnostic.NOT_A_RECEIVER,
                    name.place(),
                    name.text(),
                    receiver.kind().id());
        }
        for (MethodModel method : contract.methods()) {
            if (method.kind() == MethodKind.NEW) {
                checkConstructor(method, contract, problems);
            } else if (method.kind().isAccessor()) {
                checkAccessor(method, contract, problems);
            }
        }
    }

    private static void checkConstructor(MethodModel method, ContractModel contract, Problems problems) {
        String display = contract.names().display();
        if (!contract.receiver().isClass()) {
            problems.report(
                    Diagnostic.NOTHING_BEHIND, method.place(), method.subject(), "@PyNew", display, "class", "pyClass");
        } else if (method.result().kind() != ResultKind.INSTANCE) {
            problems.report(Diagnostic.NOT_A_CONSTRUCTOR, method.place(), method.subject(), display);
        }
    }

    private static void checkAccessor(MethodModel method, ContractModel contract, Problems problems) {
        if (contract.receiver().isModule()) {
            problems.report(
                    Diagnostic.NOTHING_BEHIND,
                    method.place(),
                    method.subject(),
                    "@PyAttribute",
                    contract.names().display(),
                    "class or object",
                    "pyClass");
        } else if (!isAccessor(method)) {
            problems.report(
                    Diagnostic.NOT_AN_ACCESSOR, method.place(), method.subject(), method.javaName(), method.javaName());
        }
    }

    private static boolean isAccessor(MethodModel method) {
        return method.kind() == MethodKind.GET
                ? method.parameters().isEmpty()
                : method.parameters().size() == 1
                        && method.parameters().get(0).kind() == ParameterKind.POSITIONAL
                        && !method.parameters().get(0).omissible();
    }
}
