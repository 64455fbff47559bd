package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
    private static final Map<String, String> FILES = Map.of("a.py", "a = 1", "pkg/b.py", "b = 2");

    @TempDir
    Path folder;

    private Path classes;
    private BundleWriter writer;

    @BeforeEach
    void open() {
        classes = folder.resolve("target/classes");
        writer = new BundleWriter(classes);
    }

    private BundleContent content(String name, Map<String, String> files) throws IOException {
        return Samples.content(folder, Samples.bundle(name, files), files);
    }

    private List<String> written() throws IOException {
        Path target = folder.resolve("target");
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTheDocumentedLayout() throws IOException {
        assertThat(writer.write(content("com.acme.app", FILES))).isEqualTo(BundleWriter.Outcome.WRITTEN);
        assertThat(written())
                .containsExactly(
                        "classes/META-INF/pyworker/bundles",
                        "classes/META-INF/pyworker/com.acme.app/bundle.json",
                        "classes/META-INF/pyworker/com.acme.app/python/a.py",
                        "classes/META-INF/pyworker/com.acme.app/python/pkg/b.py",
                        "pyworker/development.json");
        assertThat(classes.resolve("META-INF/pyworker/bundles")).hasContent("com.acme.app");
        assertThat(folder.resolve("target/pyworker/development.json")).hasContent("""
                        {
                          "format": 1,
                          "bundle": "com.acme.app",
                          "roots": ["../../src/main/python"],
                          "files": {},
                          "config": "../../src/main/pyworker/worker.toml",
                          "configSha256": ""
                        }
                        """);
    }

    @Test
    void leavesTheSameBundleAlone() throws IOException {
        writer.write(content("com.acme.app", FILES));
        assertThat(writer.write(content("com.acme.app", FILES))).isEqualTo(BundleWriter.Outcome.UNCHANGED);
    }

    @Test
    void mendsWhatWasDamaged() throws IOException {
        BundleContent content = content("com.acme.app", FILES);
        writer.write(content);
        List<String> complete = written();
        for (String path : complete) {
            Files.delete(folder.resolve("target").resolve(path));
            assertThat(writer.write(content)).as(path).isEqualTo(BundleWriter.Outcome.WRITTEN);
            assertThat(written()).isEqualTo(complete);
        }
        Path copy = classes.resolve("META-INF/pyworker/com.acme.app/python/a.py");
        Files.writeString(copy, "a = 3");
        assertThat(writer.write(content)).isEqualTo(BundleWriter.Outcome.WRITTEN);
        assertThat(copy).hasContent("a = 1");
    }

    @Test
    void removesWhatIsNoLongerPartOfIt() throws IOException {
        writer.write(content("com.acme.app", FILES));
        writer.write(content("com.acme.app", Map.of("a.py", "a = 1")));
        assertThat(written()).noneMatch(path -> path.endsWith("b.py"));
        Samples.write(classes.resolve("META-INF/pyworker/com.acme.app/python/stray.py"), "");
        writer.write(content("com.acme.app", Map.of("a.py", "a = 1")));
        assertThat(written()).noneMatch(path -> path.endsWith("stray.py"));
    }

    @Test
    void removesTheBundleOfAnEarlierName() throws IOException {
        writer.write(content("com.acme.old", FILES));
        writer.write(content("com.acme.app", FILES));
        assertThat(written()).noneMatch(path -> path.contains("com.acme.old"));
        assertThat(classes.resolve("META-INF/pyworker/bundles")).hasContent("com.acme.app");
    }

    @Test
    void removesEverythingAndLeavesContracts() throws IOException {
        assertThat(writer.remove()).isFalse();
        writer.write(content("com.acme.app", FILES));
        Samples.write(classes.resolve("META-INF/pyworker/contracts/com.acme.A.json"), "{}");
        assertThat(writer.remove()).isTrue();
        assertThat(written()).containsExactly("classes/META-INF/pyworker/contracts/com.acme.A.json");
    }

    @Test
    void leavesTheOldBundleWhenTheNewOneCannotBeFinished() throws IOException {
        writer.write(content("com.acme.app", FILES));
        List<String> before = written();
        BundleContent changed = content("com.acme.app", Map.of("a.py", "a = 1", "pkg/b.py", "b = 3"));
        Files.writeString(folder.resolve("src/main/python/pkg/b.py"), "b = 4");
        assertThatIOException()
                .isThrownBy(() -> writer.write(changed))
                .withMessage("pkg/b.py changed while it was being bundled: run the build again");
        var noSource = new BundleContent(changed.bundle(), new TreeMap<>(), changed.marker());
        assertThatIOException().isThrownBy(() -> writer.write(noSource)).withMessageContaining("no source");
        assertThat(written()).containsAll(before);
        assertThat(classes.resolve("META-INF/pyworker/com.acme.app/python/pkg/b.py"))
                .hasContent("b = 2");
    }

    @Test
    void recoversFromACrash() throws IOException {
        Samples.write(folder.resolve("target/pyworker/bundle.new/bundle.json"), "half");
        Samples.write(folder.resolve("target/pyworker/bundle.old/bundle.json"), "old");
        writer.write(content("com.acme.app", FILES));
        assertThat(written()).noneMatch(path -> path.contains("bundle.new") || path.contains("bundle.old"));
    }
}
