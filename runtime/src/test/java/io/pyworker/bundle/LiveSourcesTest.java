package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSourcesTest {
    @TempDir
    Path folder;

    private SourceTree sources;

    @BeforeEach
    void writeFiles() throws IOException {
        Samples.write(folder.resolve("python/a.py"), "a = 1");
        Samples.write(folder.resolve("python/pkg/b.py"), "b = 1");
        Samples.write(folder.resolve("python/__pycache__/a.pyc"), "");
        Samples.write(folder.resolve("secret.txt"), "secret");
        Samples.write(folder.resolve("data/words.txt"), "words");
        Samples.write(folder.resolve("shared/c.py"), "c = 1");
        sources = new LiveSources(
                List.of(folder.resolve("python")),
                Map.of(
                        "data/words.txt", folder.resolve("data/words.txt"),
                        "a.py", folder.resolve("shared/c.py"),
                        "pkg/shared", folder.resolve("shared"),
                        "gone.py", folder.resolve("gone.py")));
    }

    @Test
    void mappedFilesComeFirstThenTheRoots() {
        assertThat(Samples.text(sources, "a.py")).isEqualTo("c = 1");
        assertThat(Samples.text(sources, "pkg/b.py")).isEqualTo("b = 1");
        assertThat(Samples.text(sources, "data/words.txt")).isEqualTo("words");
        assertThat(Samples.text(sources, "pkg/shared/c.py")).isEqualTo("c = 1");
    }

    @Test
    void listsRootsAndMappedFilesTogether() {
        assertThat(sources.list("")).containsExactly("a.py", "data", "pkg");
        assertThat(sources.list("pkg")).containsExactly("b.py", "shared");
        assertThat(sources.list("data")).containsExactly("words.txt");
        assertThat(sources.list("pkg/shared")).containsExactly("c.py");
        assertThat(sources.list("nowhere")).isEmpty();
    }

    @Test
    void tellsFilesFromDirectories() {
        assertThat(List.of("", "pkg", "data", "pkg/shared")).allMatch(sources::isDirectory);
        assertThat(List.of("a.py", "data/words.txt")).allMatch(sources::isFile).noneMatch(sources::isDirectory);
        assertThat(List.of("", "pkg", "data", "gone.py", "nowhere")).noneMatch(sources::isFile);
    }

    @Test
    void seesAChangeAtOnce() throws IOException {
        Path file = folder.resolve("python/pkg/b.py");
        Files.writeString(file, "b = 22");
        Files.setLastModifiedTime(file, FileTime.fromMillis(5000));
        Samples.write(folder.resolve("python/pkg/new.py"), "");
        assertThat(Samples.text(sources, "pkg/b.py")).isEqualTo("b = 22");
        assertThat(sources.size("pkg/b.py")).hasValue(6);
        assertThat(sources.modifiedMillis("pkg/b.py")).isEqualTo(5000);
        assertThat(sources.list("pkg")).contains("new.py");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "pkg/../a.py",
                "/a.py",
                "data/../../secret.txt",
                "__pycache__/a.pyc",
                "x\0",
                "gone.py"
            })
    void showsNothingOutside(String path) {
        assertThat(sources.read(path)).isEmpty();
        assertThat(sources.isFile(path)).isFalse();
        assertThat(sources.isDirectory(path)).isFalse();
        assertThat(sources.size(path)).isEmpty();
        assertThat(sources.modifiedMillis(path)).isZero();
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("python/link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("python/up"), folder);
        Files.createSymbolicLink(folder.resolve("python/inside.py"), folder.resolve("python/pkg/b.py"));
        assertThat(sources.read("link.txt")).isEmpty();
        assertThat(sources.read("up/secret.txt")).isEmpty();
        assertThat(sources.list("")).containsExactly("a.py", "data", "inside.py", "pkg");
        assertThat(Samples.text(sources, "inside.py")).isEqualTo("b = 1");
    }
}
