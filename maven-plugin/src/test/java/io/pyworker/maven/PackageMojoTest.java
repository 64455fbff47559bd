package io.pyworker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
class PackageMojoTest {
    private static final String BASE = "target/mojo-tests/package";
    private static final String ZIP = "target/empty-project-0-pyworker.zip";

    @Inject
    private MavenProject project;

    @Inject
    private Log log;

    private final TestProject files = new TestProject(Path.of(BASE));

    @BeforeEach
    void writeProject() throws IOException {
        MojoProject.delete(Path.of(BASE));
        files.python("a.py", "");
        MojoProject.addRuntime(project, MojoProject.VERSION);
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "package")
    void writesTheZipAndAttachesNothing(PackageMojo mojo) throws Exception {
        assertThat(MojoProject.<Boolean>parameter(mojo, "attach")).isFalse();
        mojo.execute();
        assertThat(Path.of(BASE, ZIP)).isNotEmptyFile();
        assertThat(project.getAttachedArtifacts()).isEmpty();
        verify(log).info("pyworker: bundled 1 Python file and 0 contracts for worker default");
        verify(log).info("pyworker: packaged " + ZIP + " (1 file, 0 contracts)");
        verifyNoMoreInteractions(log);
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "package")
    void isQuietAboutABundleThatIsThereAlready(PackageMojo mojo) throws Exception {
        mojo.execute();
        Files.delete(Path.of(BASE, ZIP));
        clearInvocations(log);
        mojo.execute();
        mojo.execute();
        verify(log).info("pyworker: packaged " + ZIP + " (1 file, 0 contracts)");
        verify(log).info("pyworker: " + ZIP + " is up to date (1 file, 0 contracts)");
        verifyNoMoreInteractions(log);
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "package")
    @MojoParameter(name = "attach", value = "true")
    void attachesTheZipOnRequest(PackageMojo mojo) throws Exception {
        project.setArtifact(MojoProject.artifact("unknown", "empty-project", "0"));
        mojo.execute();
        assertThat(project.getAttachedArtifacts()).singleElement().satisfies(artifact -> {
            assertThat(artifact.getType()).isEqualTo("zip");
            assertThat(artifact.getClassifier()).isEqualTo("pyworker");
            assertThat(artifact.getFile()).isFile();
        });
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "package")
    void makesNoZipOfNothing(PackageMojo mojo) throws Exception {
        Files.delete(Path.of(BASE, "src/main/python/a.py"));
        mojo.execute();
        assertThat(Path.of(BASE, ZIP)).doesNotExist();
        verify(log).info("pyworker: nothing to bundle: there is no Python, no worker.toml and no annotated interface");
    }
}
