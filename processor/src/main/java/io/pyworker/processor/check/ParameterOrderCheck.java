package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterKind;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;

/** Positional parameters first, then keyword parameters, then keyword maps: arguments cross in Java's order. */
final class ParameterOrderCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        contract.methods().forEach(method -> check(method, problems));
    }

    private static void check(MethodModel method, Problems problems) {
        ParameterKind latest = ParameterKind.POSITIONAL;
        for (ParameterModel parameter : method.parameters()) {
            if (parameter.kind().compareTo(latest) < 0) {
                report(parameter, latest, problems);
            } else {
                latest = parameter.kind();
            }
        }
    }

    private static void report(ParameterModel parameter, ParameterKind latest, Problems problems) {
        boolean afterKeyword = latest == ParameterKind.KEYWORD;
        problems.report(
                Diagnostic.PARAMETER_ORDER,
                parameter.place(),
                parameter.subject(),
                afterKeyword ? "@Kw" : "@Kwargs",
                afterKeyword ? "add @Kw or " : "");
    }
}
