package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.parse.CheckedExceptions;
import io.pyworker.processor.parse.SourceTypes;
import io.pyworker.processor.report.Problems;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All the rules. */
public final class ContractChecks {
    private final List<Check> checks;

    public ContractChecks(SourceTypes sourceTypes, Elements elements, Types types) {
        this.checks = List.of(
                new InterfaceCheck(),
                new TargetCheck(),
                new GeneratedNameCheck(sourceTypes),
                new MethodCheck(),
                new OverloadCheck(),
                new IdentifierCheck(),
                new NameClashCheck(),
                new ParameterOrderCheck(),
                new ParameterKindCheck(),
                new NamedTypeCheck(),
                new RemoteCheck(),
                new ErrorCheck(new CheckedExceptions(elements, types), types));
    }

    /** Reports whatever is wrong with the contract. */
    public void check(ContractModel contract, Problems problems) {
        checks.forEach(check -> check.check(contract, problems));
    }
}
