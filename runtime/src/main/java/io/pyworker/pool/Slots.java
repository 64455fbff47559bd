package io.pyworker.pool;

import io.pyworker.ContractMismatchException;
import io.pyworker.wire.ReadyReport;

/**
 * Where an interpreter has the functions that calls target. Immutable.
 *
 * @param report what it said of itself
 */
record Slots(ReadyReport report, FunctionNames names) {
    Slots(ReadyReport report) {
        this(report, new FunctionNames(report));
    }

    /**
     * The slot of a target.
     *
     * @param interpreter its name, for messages
     * @throws ContractMismatchException if it does not serve the contract
     * @throws io.pyworker.UnknownFunctionException if it has no function of that name
     */
    int of(Target target, String interpreter) {
        if (target.contract().equals(Target.SCRIPT)) {
            return report.scriptSlot();
        }
        Integer first = report.firstSlots().get(target.contract());
        if (first != null) {
            return first + target.index();
        }
        if (!target.contract().equals(Target.NAMED)) {
            throw new ContractMismatchException(interpreter + " does not serve " + target.contract());
        }
        names.require(target.name(), interpreter);
        return report.namedSlot();
    }
}
