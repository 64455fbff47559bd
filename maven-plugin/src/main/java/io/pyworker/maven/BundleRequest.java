package io.pyworker.maven;

import io.pyworker.maven.diagnostic.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to make the bundle of one Maven module.
 *
 * @param bundleName {@code <groupId>.<artifactId>}
 * @param outputFolder where the compiler has put the classes, and the bundle goes
 * @param pythonFolder need not exist
 * @param config {@code worker.toml}; need not exist
 * @param runtimeVersion the project's pyworker-runtime; empty if it has none
 * @param classPath jars and output folders of the dependencies
 */
public record BundleRequest(
        ProjectFolder project,
        String bundleName,
        Path outputFolder,
        Path pythonFolder,
        Path config,
        String pluginVersion,
        Optional<String> runtimeVersion,
        List<Path> classPath) {
    public BundleRequest {
        classPath = List.copyOf(classPath);
    }
}
