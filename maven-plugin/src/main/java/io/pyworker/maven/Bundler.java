package io.pyworker.maven;

import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleContent;
import io.pyworker.bundle.BundleFile;
import io.pyworker.bundle.BundleLayout;
import io.pyworker.bundle.BundleWriter;
import io.pyworker.bundle.ContractEntry;
import io.pyworker.bundle.ContractFile;
import io.pyworker.bundle.DevelopmentMarker;
import io.pyworker.bundle.Digest;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.maven.contract.FoundContract;
import io.pyworker.maven.contract.JavaTypePairs;
import io.pyworker.maven.contract.SetUp;
import io.pyworker.maven.contract.WorkerAssignment;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.ProjectFolder;
import io.pyworker.maven.python.PythonCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the bundle of one Maven module: reads, checks everything, and writes only if nothing is wrong. Used once. */
final class Bundler {
    private final BundleRequest request;
    private final ProjectFolder project;
    private final Findings findings = new Findings();

    Bundler(BundleRequest request) {
        this.request = request;
        this.project = request.project();
    }

    /** Makes the bundle. */
    BundleReport run() throws IOException, MistakesException {
        BundleInputs inputs = BundleInputs.read(request, findings);
        if (inputs.isWithoutPython()) {
            return withoutPython(inputs);
        }
        SetUp.checkRuntime(request.runtimeVersion(), request.pluginVersion(), findings);
        Bundle bundle = bundle(inputs);
        var mark = new CheckedMark(request.outputFolder(), bundle, inputs.contracts());
        if (!mark.isThere()) {
            checkPython(inputs);
        }
        stopIfWrong();
        mark.set();
        return write(bundle, inputs);
    }

    private BundleReport withoutPython(BundleInputs inputs) throws IOException, MistakesException {
        stopIfWrong();
        new BundleWriter(request.outputFolder()).remove();
        int contracts = inputs.contracts().size();
        BundleOutcome outcome = contracts == 0 ? BundleOutcome.NOTHING : BundleOutcome.CONTRACTS_ONLY;
        return new BundleReport(outcome, Optional.empty(), contracts, List.of());
    }

    private void stopIfWrong() throws MistakesException {
        if (!findings.isEmpty()) {
            throw new MistakesException(findings);
        }
    }

    private void checkPython(BundleInputs inputs) throws IOException {
        PythonCheck.check(
                project,
                request.pythonFolder(),
                inputs.sources().files(),
                Expectations.of(inputs.contracts(), inputs.config().toml()),
                inputs.config().toml().adapters(),
                findings);
    }

    private Bundle bundle(BundleInputs inputs) throws IOException {
        List<ContractEntry> contracts = contracts(inputs);
        return new Bundle(
                request.bundleName(),
                request.pluginVersion(),
                inputs.config().sha256(),
                workers(inputs, contracts),
                contracts,
                files(inputs.sources().files()));
    }

    private List<ContractEntry> contracts(BundleInputs inputs) {
        Findings news = inputs.configured() ? findings : new Findings(); // else they only follow from what is reported
        var assignment = new WorkerAssignment(inputs.config().toml(), project.show(request.config()), news);
        return inputs.contracts().stream()
                .flatMap(found -> assignment.assign(found.contract()).stream())
                .toList();
    }

    private List<WorkerConfig> workers(BundleInputs inputs, List<ContractEntry> assigned) {
        var served = new HashMap<String, List<ContractFile>>();
        inputs.served().forEach((worker, contracts) -> served.put(worker, new ArrayList<>(contracts)));
        for (ContractEntry entry : assigned) {
            inputs.contracts().stream()
                    .map(FoundContract::contract)
                    .filter(contract -> contract.interfaceName().equals(entry.interfaceName()))
                    .forEach(served.computeIfAbsent(entry.worker(), worker -> new ArrayList<>())::add);
        }
        boolean allTypesKnown =
                inputs.contractsRead() && assigned.size() == inputs.contracts().size();
        Findings news = allTypesKnown ? findings : new Findings(); // else they may only follow from what is reported
        return JavaTypePairs.resolve(inputs.config().toml(), served, news);
    }

    private static List<BundleFile> files(Map<String, Path> sources) throws IOException {
        var files = new ArrayList<BundleFile>();
        for (Map.Entry<String, Path> file : sources.entrySet()) {
            long size = Files.size(file.getValue());
            files.add(new BundleFile(file.getKey(), size, Digest.sha256(file.getValue())));
        }
        return files;
    }

    private BundleReport write(Bundle bundle, BundleInputs inputs) throws IOException {
        var content = new BundleContent(bundle, inputs.sources().files(), marker(bundle, inputs));
        boolean written = new BundleWriter(request.outputFolder()).write(content) == BundleWriter.Outcome.WRITTEN;
        return new BundleReport(
                written ? BundleOutcome.WRITTEN : BundleOutcome.UP_TO_DATE,
                Optional.of(bundle),
                bundle.contracts().size(),
                written ? inputs.notes() : List.of());
    }

    private DevelopmentMarker marker(Bundle bundle, BundleInputs inputs) {
        Path folder = BundleLayout.work(request.outputFolder());
        var mapped = new TreeMap<String, String>();
        inputs.sources().mapped().forEach((path, file) -> mapped.put(path, ProjectFolder.relative(folder, file)));
        List<String> roots =
                inputs.hasPythonFolder() ? List.of(ProjectFolder.relative(folder, request.pythonFolder())) : List.of();
        String config = ProjectFolder.relative(folder, request.config());
        return new DevelopmentMarker(bundle.name(), roots, mapped, config, bundle.configSha256());
    }
}
