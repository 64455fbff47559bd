package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the workers of a program from its bundles. Implicit workers of one name become one, and join an explicit one; two explicit
 * ones of one name are an error. A {@linkplain Bundle#isLibrary library} makes no worker unless there is nothing else: every worker
 * may import it.
 */
public final class ClassPathWorkers {
    private ClassPathWorkers() {}

    /**
     * The workers of a program, sorted by name.
     *
     * @throws BundleException if two bundles configure one worker, serve one contract, or bring different Python files of one path
     */
    public static List<MergedWorker> merge(List<LoadedBundle> bundles) {
        List<LoadedBundle> serving =
                bundles.stream().filter(loaded -> !loaded.bundle().isLibrary()).toList();
        List<LoadedBundle> libraries =
                bundles.stream().filter(loaded -> loaded.bundle().isLibrary()).toList();
        requireOneServer(serving);
        var parts = new TreeMap<String, List<Part>>();
        for (LoadedBundle loaded : serving.isEmpty() ? libraries : serving) {
            loaded.bundle()
                    .workers()
                    .forEach(config -> parts.computeIfAbsent(config.name(), name -> new ArrayList<>())
                            .add(new Part(config, loaded)));
        }
        return parts.values().stream()
                .map(ofOneName -> merged(ofOneName, libraries))
                .toList();
    }

    /** What one bundle says about a worker. */
    private record Part(WorkerConfig config, LoadedBundle loaded) {
        Stream<ContractEntry> contracts() {
            return loaded.bundle().contracts().stream()
                    .filter(contract -> contract.worker().equals(config.name()));
        }
    }

    private static MergedWorker merged(List<Part> parts, List<LoadedBundle> libraries) {
        var sources = new LinkedHashSet<LoadedBundle>();
        parts.forEach(part -> sources.add(part.loaded()));
        sources.addAll(libraries);
        requireDistinctFiles(sources);
        List<ContractEntry> contracts = parts.stream()
                .flatMap(Part::contracts)
                .sorted(Comparator.comparing(ContractEntry::interfaceName))
                .toList();
        return new MergedWorker(
                config(parts),
                contracts,
                sources.stream().map(LoadedBundle::sources).toList());
    }

    private static WorkerConfig config(List<Part> parts) {
        List<Part> explicit =
                parts.stream().filter(part -> !part.config().implicit()).toList();
        if (explicit.size() > 1) {
            throw new BundleException("worker '" + parts.get(0).config().name() + "' is configured by two bundles: "
                    + explicit.get(0).loaded().origin() + " and "
                    + explicit.get(1).loaded().origin() + ". Give one of them another name in its worker.toml");
        }
        return (explicit.isEmpty() ? parts : explicit).get(0).config();
    }

    private static void requireOneServer(List<LoadedBundle> bundles) {
        Map<String, LoadedBundle> servers = new HashMap<>();
        for (LoadedBundle loaded : bundles) {
            for (ContractEntry contract : loaded.bundle().contracts()) {
                LoadedBundle other = servers.putIfAbsent(contract.interfaceName(), loaded);
                if (other != null) {
                    throw new BundleException(contract.interfaceName() + " is served by two bundles: " + other.origin()
                            + " and " + loaded.origin() + ". Keep one of them on the class path");
                }
            }
        }
    }

    private static void requireDistinctFiles(Iterable<LoadedBundle> bundles) {
        Map<String, BundleFile> files = new HashMap<>();
        Map<String, LoadedBundle> owners = new HashMap<>();
        for (LoadedBundle loaded : bundles) {
            for (BundleFile file : loaded.bundle().files()) {
                BundleFile other = files.putIfAbsent(file.path(), file);
                LoadedBundle owner = owners.putIfAbsent(file.path(), loaded);
                if (other != null && owner != null && file.path().endsWith(".py") && !file.equals(other)) {
                    throw new BundleException("two bundles of one worker have a different " + file.path() + ": "
                            + owner.origin() + " and " + loaded.origin() + ". Rename one of the modules");
                }
            }
        }
    }
}
