package io.pyworker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

@MojoTest
class BundleMojoTest {
    private static final String BASE = "target/mojo-tests/bundle";

    @Inject
    private MavenProject project;

    @Inject
    private Log log;

    private final TestProject files = new TestProject(Path.of(BASE));

    @BeforeEach
    void writeProject() throws IOException {
        MojoProject.delete(Path.of(BASE));
        files.python("textstats.py", "def stdev(values): ...").contract("com.acme.A", "", "textstats", "stdev:stdev");
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    void parametersHaveDefaultsBelowTheBaseDirectory(BundleMojo mojo) throws Exception {
        File base = project.getBasedir();
        assertThat(MojoProject.<File>parameter(mojo, "pythonDirectory")).isEqualTo(new File(base, "src/main/python"));
        assertThat(MojoProject.<File>parameter(mojo, "config"))
                .isEqualTo(new File(base, "src/main/pyworker/worker.toml"));
        assertThat(MojoProject.<Boolean>parameter(mojo, "skip")).isFalse();
        assertThat(MojoProject.<String>parameter(mojo, "pluginVersion")).isEqualTo(MojoProject.VERSION);
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    void writesTheBundleBesideTheClassesAndSaysSo(BundleMojo mojo) throws Exception {
        MojoProject.addRuntime(project, MojoProject.VERSION);
        mojo.execute();
        mojo.execute();
        assertThat(files.classes().resolve("META-INF/pyworker/bundles")).hasContent("unknown.empty-project");
        verify(log).info("pyworker: bundled 1 Python file and 1 contract for worker default");
        verify(log).info("pyworker: bundle is up to date (1 file, 1 contract)");
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    @MojoParameter(name = "pythonDirectory", value = "src/other")
    @MojoParameter(name = "config", value = "conf/w.toml")
    void takesOtherPlaces(BundleMojo mojo) throws Exception {
        MojoProject.addRuntime(project, MojoProject.VERSION);
        files.file("src/other/textstats.py", "def stdev(): ...").file("conf/w.toml", "title = 'x'\n[worker.text]\n");
        mojo.execute();
        verify(log).info("pyworker: bundled 1 Python file and 1 contract for worker text");
        verify(log).info("pyworker: keys of your own: title (worker text)");
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    @MojoParameter(name = "skip", value = "true")
    void canBeSkipped(BundleMojo mojo) throws Exception {
        mojo.execute();
        verify(log).info("pyworker: skipped, because pyworker.skip is set");
        assertThat(files.classes().resolve("META-INF/pyworker/bundles")).doesNotExist();
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    void hasNothingToDoInAParent(BundleMojo mojo) throws Exception {
        project.setPackaging("pom");
        mojo.execute();
        verifyNoInteractions(log);
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    void aMistakeOfTheUserFailsTheBuildOnceAndWithoutACause(BundleMojo mojo) throws Exception {
        files.python("textstats.py", "def stdev(:");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasNoCause()
                .hasMessageStartingWith("pyworker found 2 mistakes:\n")
                .hasMessageContaining("PW303")
                .hasMessageContaining("src/main/python/textstats.py:1:10: PW201")
                .hasMessageNotContaining(project.getBasedir().toString());
        verify(log, never()).error(ArgumentMatchers.<CharSequence>any());
    }

    @Test
    @Basedir(BASE)
    @InjectMojo(goal = "bundle")
    void comparesItsVersionWithThatOfTheRuntime(BundleMojo mojo) {
        MojoProject.addRuntime(project, "0.0.9");
        assertThatThrownBy(mojo::execute).hasMessageContaining("PW302 pyworker-runtime is 0.0.9 and");
    }
}
