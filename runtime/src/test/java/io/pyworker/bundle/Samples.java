package io.pyworker.bundle;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bundles for tests. */
final class Samples {
    private Samples() {}

    /** A bundle with the implicit worker, whose contracts are named after their modules. */
    static Bundle bundle(String name, Map<String, String> files, String... contracts) {
        return bundle(name, List.of(WorkerConfig.implicitDefault()), files, contracts);
    }

    static Bundle bundle(String name, List<WorkerConfig> workers, Map<String, String> files, String... contracts) {
        var entries = new ArrayList<ContractEntry>();
        for (String contract : contracts) {
            entries.add(new ContractEntry(contract, workers.get(0).name(), "textstats", "0123"));
        }
        var list = new ArrayList<BundleFile>();
        files.forEach((path, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            list.add(new BundleFile(path, bytes.length, Digest.sha256(bytes)));
        });
        return new Bundle(name, "1.0", "", workers, entries, list);
    }

    static WorkerConfig explicit(String name) {
        return new WorkerConfig(
                name,
                false,
                "graalpy",
                1,
                4,
                CallLimits.NONE,
                List.of("json"),
                true,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of("title", "x"));
    }

    /** A source folder with the files, and the bundle of them that is about to be written to {@code target/classes}. */
    static BundleContent content(Path project, Bundle bundle, Map<String, String> files) throws IOException {
        Path python = Files.createDirectories(project.resolve("src/main/python"));
        var sources = new TreeMap<String, Path>();
        for (var file : files.entrySet()) {
            sources.put(file.getKey(), write(python.resolve(file.getKey()), file.getValue()));
        }
        var marker = new DevelopmentMarker(
                bundle.name(),
                List.of("../../src/main/python"),
                Map.of(),
                "../../src/main/pyworker/worker.toml",
                bundle.configSha256());
        return new BundleContent(bundle, sources, marker);
    }

    /** Writes a bundle into {@code target/classes} of a project, and returns that folder. */
    static Path project(Path project, String name, Map<String, String> files, String... contracts) throws IOException {
        Path classes = project.resolve("target/classes");
        new BundleWriter(classes).write(content(project, bundle(name, files, contracts), files));
        return classes;
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A loader that sees nothing but the given jars and folders. */
    static URLClassLoader loader(Path... classPath) throws IOException {
        var urls = new ArrayList<URL>();
        for (Path path : classPath) {
            urls.add(path.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), null);
    }

    static String text(SourceTree sources, String path) {
        return new String(sources.read(path).orElseThrow(), StandardCharsets.UTF_8);
    }
}
