package io.pyworker.maven;

import io.pyworker.maven.diagnostic.ProjectFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What both goals do: turn parameters into a request, and what comes of it into a line or a failed build. */
abstract class AbstractBundleMojo extends AbstractMojo {
    private static final String RUNTIME = "io.pyworker:pyworker-runtime";

    /** Skips the goal. */
    @Parameter(property = "pyworker.skip", defaultValue = "false")
    private boolean skip;

    /** The folder of the Python sources: what is in it is at the root of the bundle. It need not exist. */
    @Parameter(
            property = "pyworker.pythonDirectory",
            defaultValue = "${project.basedir}/src/main/python",
            required = true)
    private File pythonDirectory;

    /**
     * The configuration of the workers. It need not exist: without it, there is one worker, {@code default}, with one interpreter. A
     * table {@code [worker.<name>]} has {@code type}, {@code pool} ({@code min}, {@code max}), {@code preload},
     * {@code allow_scripts}, {@code exports}, {@code adapters} (per module {@code ["Type", "encoder", "decoder"]} or an array of
     * these, tried in their order) and {@code java_types} (a Java class per Python class); the same keys at the top level are those of
     * worker {@code default}. {@code [files]} adds files and folders: a source is looked for from the folder of this file and then from the Python folder; its destination
     * is a path in the bundle, where {@code ""} keeps the name, {@code "data/"} puts it under its name into a folder, and
     * {@code "."} takes the content of a folder. Keys of your own are given to the workers.
     */
    @Parameter(
            property = "pyworker.config",
            defaultValue = "${project.basedir}/src/main/pyworker/worker.toml",
            required = true)
    private File config;

    /** The Maven module. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The version of this plugin, which must be that of the runtime. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("pyworker: skipped, because pyworker.skip is set");
        } else if (!"pom".equals(project.getPackaging())) {
            bundle();
        }
    }

    private void bundle() throws MojoExecutionException, MojoFailureException {
        try {
            BundleRequest request = request();
            done(request, new Bundler(request).run());
        } catch (MistakesException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("pyworker: cannot read or write: " + e.getMessage(), e);
        }
    }

    /** Tells the user, and does what comes after the bundle. */
    abstract void done(BundleRequest request, BundleReport report) throws IOException;

    final void tell(String line) {
        getLog().info("pyworker: " + line);
    }

    final MavenProject project() {
        return project;
    }

    private BundleRequest request() {
        return new BundleRequest(
                new ProjectFolder(project.getBasedir().toPath()),
                project.getGroupId() + "." + project.getArtifactId(),
                Path.of(project.getBuild().getOutputDirectory()),
                pythonDirectory.toPath(),
                config.toPath(),
                pluginVersion,
                runtimeVersion(),
                classPath());
    }

    private Optional<String> runtimeVersion() {
        return project.getArtifacts().stream()
                .filter(artifact -> RUNTIME.equals(artifact.getGroupId() + ":" + artifact.getArtifactId()))
                .map(Artifact::getBaseVersion)
                .findFirst();
    }

    private List<Path> classPath() {
        return project.getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(file -> file != null)
                .map(File::toPath)
                .toList();
    }
}
