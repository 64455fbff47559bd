package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedSourcesTest {
    private static final Map<String, String> FILES = Map.of("a.py", "a = 1", "pkg/sub/b.py", "b = 22");

    @TempDir
    Path folder;

    private Path classes;
    private SourceTree sources;

    @BeforeEach
    void writeBundle() throws IOException {
        classes = Samples.project(folder, "com.acme.app", FILES);
        Samples.write(classes.resolve("META-INF/pyworker/com.acme.app/python/stray.py"), "");
        sources =
                new PackagedSources(Samples.loader(classes), Samples.bundle("com.acme.app", FILES), classes.toString());
    }

    @Test
    void showsWhatTheIndexListsAndNothingElse() {
        assertThat(Samples.text(sources, "pkg/sub/b.py")).isEqualTo("b = 22");
        assertThat(sources.size("pkg/sub/b.py")).hasValue(6);
        assertThat(sources.list("")).containsExactly("a.py", "pkg");
        assertThat(sources.list("pkg")).containsExactly("sub");
        assertThat(sources.list("pkg/sub")).containsExactly("b.py");
        assertThat(List.of("", "pkg", "pkg/sub")).allMatch(sources::isDirectory).noneMatch(sources::isFile);
        assertThat(List.of("stray.py", "../bundle.json", "pkg", "", "bundle.json"))
                .allMatch(path -> sources.read(path).isEmpty());
    }

    @Test
    void theTimeOfAFileChangesWithItsContent() {
        SourceTree others = new PackagedSources(
                getClass().getClassLoader(), Samples.bundle("com.acme.app", Map.of("a.py", "a = 2")), "jar");
        assertThat(sources.modifiedMillis("a.py"))
                .isNotEqualTo(others.modifiedMillis("a.py"))
                .isPositive();
        assertThat(sources.modifiedMillis("a.py") % 1000).isZero();
        assertThat(sources.modifiedMillis("nowhere")).isZero();
    }

    @Test
    void saysWhatToDoWhenAFileIsNoLongerTheOneListed() throws IOException {
        Path copy = classes.resolve("META-INF/pyworker/com.acme.app/python/a.py");
        Files.writeString(copy, "a = 2");
        assertThatThrownBy(() -> sources.read("a.py"))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("python/a.py was changed in " + classes)
                .hasMessageContaining("mvn compile");
        Files.delete(copy);
        assertThatThrownBy(() -> sources.read("a.py")).hasMessageContaining("python/a.py is missing from " + classes);
    }
}
