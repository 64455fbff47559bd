package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.regex.Pattern;

/** Whether there can be such a module and such a worker. */
final class TargetCheck implements Check {
    /** A bare key of TOML, as in {@code [worker.text]}; or empty, where there is only one worker. */
    private static final Pattern WORKER = Pattern.compile("[A-Za-z0-9_-]*");

    @Override
    public void check(ContractModel contract, Problems problems) {
        PythonName module = contract.module();
        if (!PythonNames.isModule(module.text())) {
            problems.report(Diagnostic.NOT_A_MODULE, module.place(), module.text());
        }
        PythonName worker = contract.worker();
        if (!WORKER.matcher(worker.text()).matches()) {
            problems.report(Diagnostic.NOT_A_WORKER, worker.place(), worker.text());
        }
    }
}
