package io.pyworker.bundle;

import java.util.List;

/**
 * A worker of the program: what all bundles on the class path say about it.
 *
 * @param contracts what it serves, sorted by interface
 * @param sources where its modules are looked for, in this order
 */
public record MergedWorker(WorkerConfig config, List<ContractEntry> contracts, List<SourceTree> sources) {
    public MergedWorker {
        contracts = List.copyOf(contracts);
        sources = List.copyOf(sources);
    }
}
