package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.report.Problems;

/** One rule, or a few on one subject. Reports everything that breaks them. */
interface Check {
    void check(ContractModel contract, Problems problems);
}
