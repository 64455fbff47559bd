package io.pyworker.maven.contract;

import io.pyworker.BundleException;
import io.pyworker.bundle.BundleLayout;
import io.pyworker.bundle.ContractFile;
import io.pyworker.bundle.Digest;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The contracts that the processor wrote for the classes of this module. */
public final class OwnContracts {
    private static final String SUFFIX = ".json";

    private final ProjectFolder project;
    private final Path folder;
    private final Findings findings;

    private OwnContracts(ProjectFolder project, Path outputFolder, Findings findings) {
        this.project = project;
        this.folder = outputFolder.resolve(BundleLayout.CONTRACTS);
        this.findings = findings;
    }

    /**
     * Reads them. One whose class is gone, or no longer annotated, is removed; an annotated class without one is reported.
     *
     * @param pluginVersion the version of the processor that is missing
     */
    public static List<FoundContract> read(
            ProjectFolder project, Path outputFolder, String pluginVersion, Findings findings) throws IOException {
        Set<String> annotated = AnnotatedClasses.find(outputFolder);
        var own = new OwnContracts(project, outputFolder, findings);
        Set<String> written = own.names();
        for (String name : written) {
            if (!annotated.contains(name)) {
                own.remove(name);
            }
        }
        var missing = new TreeSet<>(annotated);
        missing.removeAll(written);
        if (!missing.isEmpty()) {
            findings.add(Diagnostic.PROCESSOR_NOT_RUN.finding(SetUp.processorNotRun(missing, pluginVersion)));
        }
        annotated.removeAll(missing);
        return own.read(annotated);
    }

    private Set<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList());
        }
    }

    private void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
        Files.deleteIfExists(folder.resolve(name + ".py"));
    }

    private List<FoundContract> read(Set<String> names) throws IOException {
        var contracts = new ArrayList<FoundContract>();
        for (String name : names) {
            Path file = folder.resolve(name + SUFFIX);
            byte[] bytes = Files.readAllBytes(file);
            try {
                String json = new String(bytes, StandardCharsets.UTF_8);
                contracts.add(new FoundContract(ContractFile.parse(json, project.show(file)), Digest.sha256(bytes)));
            } catch (BundleException e) {
                findings.add(Diagnostic.CONTRACT_MALFORMED.finding(e.getMessage()));
            }
        }
        return contracts;
    }
}
