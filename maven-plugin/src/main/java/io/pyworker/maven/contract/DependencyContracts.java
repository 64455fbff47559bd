package io.pyworker.maven.contract;

import io.pyworker.BundleException;
import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleLayout;
import io.pyworker.bundle.ContractFile;
import io.pyworker.bundle.Digest;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts of the dependencies, told apart by whether a bundle among them serves them. */
public final class DependencyContracts {
    private final Findings findings;
    private final List<FoundContract> contracts = new ArrayList<>();
    private final Map<String, String> workers = new HashMap<>();

    private DependencyContracts(Findings findings) {
        this.findings = findings;
    }

    /** Reads jars and output folders. */
    public static DependencyContracts read(List<Path> classPath, Findings findings) throws IOException {
        var dependencies = new DependencyContracts(findings);
        for (Path entry : classPath) {
            dependencies.addEntry(entry);
        }
        return dependencies;
    }

    /** Those that no bundle serves: of API jars, whose Python may be in this module. */
    public List<FoundContract> unserved() {
        return contracts.stream()
                .filter(found -> !workers.containsKey(found.contract().interfaceName()))
                .toList();
    }

    /** Those that a bundle serves, by the name of the worker: one of that name in this module will serve them, too. */
    public Map<String, List<ContractFile>> served() {
        return contracts.stream()
                .map(FoundContract::contract)
                .filter(contract -> workers.containsKey(contract.interfaceName()))
                .collect(Collectors.groupingBy(contract -> workers.get(contract.interfaceName())));
    }

    private void addEntry(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            addRoot(entry, entry.getFileName().toString());
        } else if (Files.isRegularFile(entry) && entry.toString().endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                addRoot(jar.getPath("/"), entry.getFileName().toString());
            }
        }
    }

    private void addRoot(Path root, String origin) throws IOException {
        for (Path file : json(root.resolve(BundleLayout.CONTRACTS))) {
            addContract(Files.readAllBytes(file), origin + "!" + file.getFileName());
        }
        Path index = root.resolve(BundleLayout.INDEX);
        for (String name : Files.isRegularFile(index) ? Files.readAllLines(index) : List.<String>of()) {
            Path bundle = root.resolve(BundleLayout.bundleJson(name));
            if (BundleLayout.isBundleName(name) && Files.isRegularFile(bundle)) {
                addBundle(Files.readString(bundle), origin + "!" + name);
            }
        }
    }

    private void addContract(byte[] bytes, String where) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        parsed(() -> contracts.add(new FoundContract(ContractFile.parse(json, where), Digest.sha256(bytes))));
    }

    private void addBundle(String json, String where) {
        parsed(() -> Bundle.parse(json, where)
                .contracts()
                .forEach(contract -> workers.put(contract.interfaceName(), contract.worker())));
    }

    private void parsed(Runnable reading) {
        try {
            reading.run();
        } catch (BundleException e) {
            findings.add(Diagnostic.CONTRACT_MALFORMED.finding(e.getMessage()));
        }
    }

    private static List<Path> json(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
