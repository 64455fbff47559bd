package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether two functions, or two parameters of one, have the same name in Python. */
final class NameClashCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        Map<String, MethodModel> functions = new HashMap<>();
        for (MethodModel method : contract.methods()) {
            MethodModel first = functions.putIfAbsent(method.python().text(), method);
            if (first != null && !first.javaName().equals(method.javaName())) {
                report(first, method, problems);
            }
            checkParameters(method, problems);
        }
    }

    private static void report(MethodModel first, MethodModel second, Problems problems) {
        problems.report(
                Diagnostic.SAME_FUNCTION,
                second.python().place(),
                first.subject(),
                second.subject(),
                second.python().text());
    }

    private static void checkParameters(MethodModel method, Problems problems) {
        Set<String> names = new HashSet<>();
        for (ParameterModel parameter : method.parameters()) {
            if (!names.add(parameter.python().text())) {
                problems.report(
                        Diagnostic.SAME_PARAMETER,
                        parameter.python().place(),
                        method.subject(),
                        parameter.python().text());
            }
        }
    }
}
