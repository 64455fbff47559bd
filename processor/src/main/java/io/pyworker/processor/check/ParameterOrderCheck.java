package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;

/** Positional parameters first, keyword parameters last: arguments cross in Java's order. */
final class ParameterOrderCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        contract.methods().forEach(method -> check(method, problems));
    }

    private static void check(MethodModel method, Problems problems) {
        method.parameters().stream()
                .dropWhile(parameter -> !parameter.keyword())
                .filter(parameter -> !parameter.keyword())
                .forEach(parameter -> report(parameter, problems));
    }

    private static void report(ParameterModel parameter, Problems problems) {
        problems.report(Diagnostic.POSITIONAL_AFTER_KEYWORD, parameter.place(), parameter.subject());
    }
}
