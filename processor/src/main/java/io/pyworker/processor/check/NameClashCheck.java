package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether two functions or attributes, or two parameters of one, have the same name in Python. */
final class NameClashCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        Map<String, MethodModel> functions = new HashMap<>();
        for (MethodModel method : contract.methods()) {
            MethodModel first = method.kind() == MethodKind.NEW
                    ? null
                    : functions.putIfAbsent(method.python().text(), method);
            if (first != null) {
                check(first, method, problems);
            }
            checkParameters(method, problems);
        }
    }

    private static void check(MethodModel first, MethodModel second, Problems problems) {
        boolean readsAndWrites =
                first.kind().isAccessor() && second.kind().isAccessor() && first.kind() != second.kind();
        if (readsAndWrites) {
            checkTypes(first, second, problems);
        } else if (!first.javaName().equals(second.javaName())) { // else it is overloaded
            report(first, second, problems);
        }
    }

    private static void checkTypes(MethodModel first, MethodModel second, Problems problems) {
        String one = attribute(first);
        String other = attribute(second);
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            problems.report(
                    Diagnostic.TWO_ATTRIBUTE_TYPES,
                    second.place(),
                    first.subject(),
                    second.subject(),
                    second.python().text(),
                    one,
                    other);
        }
    }

    /** The type of the attribute; empty if the accessor is none. */
    private static String attribute(MethodModel accessor) {
        if (accessor.kind() == MethodKind.GET) {
            return accessor.result().signature();
        }
        return accessor.parameters().stream()
                .findFirst()
                .map(parameter -> parameter.type().signature())
                .orElse("");
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
