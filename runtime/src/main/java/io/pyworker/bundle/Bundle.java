package io.pyworker.bundle;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one Maven module gives to the workers: {@code bundle.json} (docs/formats.md).
 *
 * @param name {@code <groupId>.<artifactId>}
 * @param pyworkerVersion version of the plugin that wrote it
 * @param configSha256 digest of {@code worker.toml}, or empty where there is none
 * @param workers sorted by name
 * @param contracts sorted by interface
 * @param files sorted by path
 */
public record Bundle(
        String name,
        String pyworkerVersion,
        String configSha256,
        List<WorkerConfig> workers,
        List<ContractEntry> contracts,
        List<BundleFile> files) {
    /** The newest format that this version reads, and the one that it writes. */
    public static final int FORMAT = 2;

    public Bundle {
        workers = sorted(workers, Comparator.comparing(WorkerConfig::name));
        contracts = sorted(contracts, Comparator.comparing(ContractEntry::interfaceName));
        files = sorted(files, Comparator.comparing(BundleFile::path));
    }

    /** True for Python that others import: no contract, and no line of {@code worker.toml} about a worker. */
    public boolean isLibrary() {
        return contracts.isEmpty() && workers.stream().allMatch(WorkerConfig::implicit);
    }

    /** The text of {@code bundle.json}: the same for equal bundles, whatever the machine. */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", (long) FORMAT);
        json.put("name", name);
        json.put("pyworker", pyworkerVersion);
        json.put("config", configSha256);
        json.put("workers", workers.stream().map(WorkerConfig::toJson).toList());
        json.put("contracts", contracts.stream().map(ContractEntry::toJson).toList());
        json.put("files", files.stream().map(BundleFile::toJson).toList());
        return Json.write(json);
    }

    /**
     * Reads {@code bundle.json}.
     *
     * @param where names the text in messages
     * @throws io.pyworker.BundleException if the text is malformed, or its format newer than {@link #FORMAT}
     */
    public static Bundle parse(String json, String where) {
        JsonObject object = JsonObject.parse(json, where);
        object.requireFormat(FORMAT);
        return new Bundle(
                object.string("name"),
                object.string("pyworker"),
                object.string("config"),
                object.objects("workers").stream().map(WorkerConfig::of).toList(),
                object.objects("contracts").stream().map(ContractEntry::of).toList(),
                object.objects("files").stream().map(BundleFile::of).toList());
    }

    private static <T> List<T> sorted(List<T> elements, Comparator<T> order) {
        return elements.stream().sorted(order).toList();
    }
}
