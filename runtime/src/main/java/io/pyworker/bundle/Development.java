package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides whether a bundle in an output folder is read from where its files are written. */
final class Development {
    private Development() {}

    /**
     * The sources that the development marker beside an output folder points to; empty if there is no marker, if it is another
     * bundle's, or if its source folders are gone (an output folder that was copied elsewhere).
     *
     * @throws BundleException if {@code worker.toml} is no longer what the bundle was made of
     */
    static Optional<SourceTree> sources(Bundle bundle, Path outputFolder) {
        Path file = BundleLayout.marker(outputFolder);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            DevelopmentMarker marker = DevelopmentMarker.parse(Files.readString(file), file.toString());
            return sources(bundle, marker, BundleLayout.work(outputFolder));
        } catch (IOException e) {
            throw new BundleException("cannot read " + file + ": " + e, e);
        }
    }

    private static Optional<SourceTree> sources(Bundle bundle, DevelopmentMarker marker, Path folder)
            throws IOException {
        List<Path> roots = marker.roots().stream()
                .map(root -> folder.resolve(root).normalize())
                .toList();
        if (!marker.bundle().equals(bundle.name()) || !roots.stream().allMatch(Files::isDirectory)) {
            return Optional.empty();
        }
        requireSameConfig(marker, folder.resolve(marker.config()).normalize());
        Map<String, Path> files = marker.files().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> folder.resolve(entry.getValue()).normalize()));
        return Optional.of(new LiveSources(roots, files));
    }

    private static void requireSameConfig(DevelopmentMarker marker, Path config) throws IOException {
        String digest = Files.isRegularFile(config) ? Digest.sha256(config) : "";
        if (!digest.equals(marker.configSha256())) {
            throw new BundleException("worker.toml changed since the bundle was written: run 'mvn compile' (" + config
                    + ", bundle " + marker.bundle() + ")");
        }
    }
}
