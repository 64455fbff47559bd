package io.pyworker.maven;

import io.pyworker.bundle.ContractFile;
import io.pyworker.maven.config.ConfigFile;
import io.pyworker.maven.contract.DependencyContracts;
import io.pyworker.maven.contract.FoundContract;
import io.pyworker.maven.contract.OwnContracts;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.ProjectFolder;
import io.pyworker.maven.python.ModuleIndex;
import io.pyworker.maven.source.SourceCollector;
import io.pyworker.maven.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a bundle is made of.
 *
 * @param configured false if {@code worker.toml} is wrong and hence says nothing reliable
 * @param contracts those of this module, and those of API jars whose Python is in this module
 * @param elsewhere contracts of API jars whose Python is not in this module
 * @param served contracts that the bundles of dependencies serve, by worker
 * @param contractsRead false if a contract is missing or malformed, so that its types are not known
 * @param hasPythonFolder whether the module has a place for Python
 */
record BundleInputs(
        ConfigFile config,
        boolean configured,
        SourceFiles sources,
        List<FoundContract> contracts,
        List<FoundContract> elsewhere,
        Map<String, List<ContractFile>> served,
        boolean contractsRead,
        boolean hasPythonFolder) {
    /** Reads them; what is wrong is reported. */
    static BundleInputs read(BundleRequest request, Findings findings) throws IOException {
        ProjectFolder project = request.project();
        ConfigFile config = ConfigFile.read(request.config(), project.show(request.config()), findings);
        boolean configured = findings.isEmpty();
        SourceFiles sources = SourceCollector.collect(
                project,
                request.pythonFolder(),
                Objects.requireNonNull(request.config().getParent()),
                config.toml().files(),
                findings);
        int mistakes = findings.list().size();
        var contracts =
                new ArrayList<>(OwnContracts.read(project, request.outputFolder(), request.pluginVersion(), findings));
        var index = new ModuleIndex(sources.files().keySet());
        DependencyContracts dependencies = DependencyContracts.read(request.classPath(), findings);
        Map<Boolean, List<FoundContract>> others = dependencies.unserved().stream()
                .collect(Collectors.partitioningBy(
                        found -> index.path(found.contract().module()).isPresent()));
        contracts.addAll(others.getOrDefault(true, List.of()));
        boolean contractsRead = findings.list().size() == mistakes;
        boolean hasPythonFolder = Files.isDirectory(request.pythonFolder());
        return new BundleInputs(
                config,
                configured,
                sources,
                contracts,
                others.getOrDefault(false, List.of()),
                dependencies.served(),
                contractsRead,
                hasPythonFolder);
    }

    /** True for a module that has nothing for a bundle, or interfaces only. */
    boolean isWithoutPython() {
        boolean nothing = !config.toml().present() && sources.files().isEmpty();
        return nothing && (contracts.isEmpty() || !hasPythonFolder);
    }

    /** Lines for the user. */
    List<String> notes() {
        var notes = new ArrayList<>(config.toml().notes());
        elsewhere.forEach(found -> notes.add(found.contract().interfaceName()
                + " of a dependency is not served here: there is no Python module "
                + found.contract().module()));
        return notes;
    }
}
