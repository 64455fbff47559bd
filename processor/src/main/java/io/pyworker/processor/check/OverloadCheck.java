package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.HashSet;
import java.util.Set;

/** One Java name, one function; reading and writing an attribute are two. */
final class OverloadCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (MethodModel method : contract.methods()) {
            String name = method.kind() == MethodKind.SET ? method.javaName() + " =" : method.javaName();
            if (!seen.add(name)) {
                problems.report(Diagnostic.OVERLOADED_METHOD, method.place(), method.subject());
            }
        }
    }
}
