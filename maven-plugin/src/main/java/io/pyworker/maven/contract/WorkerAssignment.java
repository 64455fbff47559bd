package io.pyworker.maven.contract;

import io.pyworker.bundle.ContractEntry;
import io.pyworker.bundle.ContractFile;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.maven.config.WorkerToml;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Spelling;
import java.util.List;
import java.util.Optional;

/** Finds the worker that serves a contract. */
public final class WorkerAssignment {
    private final List<String> workers;
    private final String without;
    private final Findings findings;

    /**
     * An assignment to the workers of a project.
     *
     * @param configName how {@code worker.toml} is named in messages
     */
    public WorkerAssignment(WorkerToml toml, String configName, Findings findings) {
        this.workers = toml.workers().stream().map(WorkerConfig::name).toList();
        this.without = toml.present()
                ? configName + " has only " + String.join(", ", workers) + "%s add to it:"
                : "there is no " + configName + "%s create it with:";
        this.findings = findings;
    }

    /** The entry of a contract; empty if no worker can be told, which is then reported. */
    public Optional<ContractEntry> assign(ContractFile contract) {
        return worker(contract)
                .map(worker -> new ContractEntry(contract.interfaceName(), worker, contract.module(), contract.hash()));
    }

    private Optional<String> worker(ContractFile contract) {
        String wanted = contract.worker();
        if (workers.contains(wanted)) {
            return Optional.of(wanted);
        }
        if (!wanted.isEmpty()) {
            String nearest = Spelling.didYouMean(Spelling.nearest(wanted, workers));
            String hint = nearest.isEmpty() ? ";" : nearest + " Or";
            String problem = without.formatted(hint) + "\n    [worker." + wanted + "]";
            findings.add(Diagnostic.WORKER_UNKNOWN.finding(contract.interfaceName(), wanted, problem));
            return Optional.empty();
        }
        return workers.size() == 1 ? Optional.of(workers.get(0)) : fallback(contract);
    }

    private Optional<String> fallback(ContractFile contract) {
        if (workers.contains(WorkerConfig.DEFAULT_NAME)) {
            return Optional.of(WorkerConfig.DEFAULT_NAME);
        }
        findings.add(Diagnostic.WORKER_AMBIGUOUS.finding(
                contract.interfaceName(), String.join(", ", workers), workers.get(0)));
        return Optional.empty();
    }
}
