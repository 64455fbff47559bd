package io.pyworker.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.project.MavenProject;

/** What the tests of both goals need. */
final class MojoProject {
    /** The version of the plugin under test. */
    static final String VERSION = System.getProperty("pyworker.version");

    private MojoProject() {}

    static void addRuntime(MavenProject project, String version) {
        project.setArtifacts(Set.of(artifact("io.pyworker", "pyworker-runtime", version)));
    }

    static DefaultArtifact artifact(String group, String name, String version) {
        return new DefaultArtifact(group, name, version, "compile", "jar", "", new DefaultArtifactHandler("jar"));
    }

    static <T> T parameter(Mojo mojo, String name) throws IllegalAccessException {
        return MojoExtension.getVariableValueFromObject(mojo, name);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
