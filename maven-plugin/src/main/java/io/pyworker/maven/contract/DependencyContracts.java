package io.pyworker.maven.contract;

import io.pyworker.BundleException;
import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleLayout;
import io.pyworker.bundle.ContractEntry;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contracts of the dependencies that no bundle among them serves: those of API jars, whose Python may be in this module. */
public final class DependencyContracts {
    private final Findings findings;
    private final List<FoundContract> contracts = new ArrayList<>();
    private final Set<String> served = new HashSet<>();

    private DependencyContracts(Findings findings) {
        this.findings = findings;
    }

    /** Reads jars and output folders. */
    public static List<FoundContract> unserved(List<Path> classPath, Findings findings) throws IOException {
        var dependencies = new DependencyContracts(findings);
        for (Path entry : classPath) {
            dependencies.addEntry(entry);
        }
        return dependencies.contracts.stream()
                .filter(found -> !dependencies.served.contains(found.contract().interfaceName()))
                .toList();
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
        parsed(() -> Bundle.parse(json, where).contracts().stream()
                .map(ContractEntry::interfaceName)
                .forEach(served::add));
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
