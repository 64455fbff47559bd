package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ContractNames;
import io.pyworker.processor.parse.SourceTypes;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.stream.Stream;

/** Whether the names of the generated types are free. */
final class GeneratedNameCheck implements Check {
    private final SourceTypes sourceTypes;

    GeneratedNameCheck(SourceTypes sourceTypes) {
        this.sourceTypes = sourceTypes;
    }

    @Override
    public void check(ContractModel contract, Problems problems) {
        ContractNames names = contract.names();
        Stream.of(names.async(), names.binding())
                .filter(name -> sourceTypes.contains(name.canonicalName()))
                .forEach(name -> problems.report(
                        Diagnostic.NAME_TAKEN, contract.places().top(), names.display(), name.simpleName()));
    }
}
