package io.pyworker.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.maven.config.FileEntry;
import io.pyworker.maven.diagnostic.Finding;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Place;
import io.pyworker.maven.diagnostic.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCollectorTest {
    @TempDir
    Path base;

    private final Findings findings = new Findings();

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Files.createDirectories(base.resolve(path).getParent());
            Files.writeString(base.resolve(path), "");
        }
    }

    /** Collects; each mapping is {@code <source> -> <destination>}. */
    private SourceFiles collect(String... mappings) throws IOException {
        List<FileEntry> entries = Stream.of(mappings)
                .map(mapping -> mapping.split(" -> ?", -1))
                .map(parts -> new FileEntry(parts[0], parts[1], Place.of("worker.toml")))
                .toList();
        return SourceCollector.collect(
                new ProjectFolder(base), base.resolve("src/main/python"), base.resolve("conf"), entries, findings);
    }

    @Test
    void takesThePythonFolderWithoutWhatIsNoSource() throws IOException {
        write("src/main/python/a.py", "src/main/python/p/b.py", "src/main/python/p/words.txt");
        write("src/main/python/__pycache__/a.pyc", "src/main/python/.git/x", "src/main/python/p/.DS_Store");
        assertThat(collect().files().keySet()).containsExactly("a.py", "p/b.py", "p/words.txt");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void needsNoPythonFolder() throws IOException {
        assertThat(collect().files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "./a.py, '', a.py",
        "./a.py, b.py, b.py",
        "a.py, ./b.py, b.py",
        "a.py, p/, p/a.py",
        "a.py, p/b.py, p/b.py",
        "./folder, '', folder/x.py folder/y/z.py",
        "folder, ., x.py y/z.py",
        "folder/, data, data/x.py data/y/z.py",
        "../elsewhere/e.py, '', e.py",
    })
    void putsAFileOrFolderWhereTheLineSays(String source, String destination, String expected) throws IOException {
        write("conf/a.py", "conf/folder/x.py", "conf/folder/y/z.py", "elsewhere/e.py");
        SourceFiles sources = collect(source + " -> " + destination);
        assertThat(String.join(" ", sources.files().keySet())).isEqualTo(expected);
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void remembersWhatTheDevelopmentMarkerNeeds() throws IOException {
        write("conf/folder/x.py", "conf/a.py");
        assertThat(collect("folder -> data", "a.py -> b.py").mapped())
                .containsEntry("data", base.resolve("conf/folder"))
                .containsEntry("b.py", base.resolve("conf/a.py"));
    }

    @Test
    void aLineForAFileThatIsInThePythonFolderAnywaySaysNothingNew() throws IOException {
        write("src/main/python/YourModule1.py");
        assertThat(collect("./YourModule1.py -> ").files().keySet()).containsExactly("YourModule1.py");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void followsLinksThatStayInside() throws IOException {
        write("src/main/python/a.py");
        Files.createSymbolicLink(base.resolve("src/main/python/b.py"), Path.of("a.py"));
        assertThat(collect().files().keySet()).containsExactly("a.py", "b.py");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void reportsLinksThatDoNot() throws IOException {
        write("src/main/python/a.py", "other/o.py");
        Path python = base.resolve("src/main/python");
        Files.createSymbolicLink(python.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(python.resolve("loop"), python);
        Files.createSymbolicLink(python.resolve("out"), base.resolve("other"));
        assertThat(collect().files().keySet()).containsExactly("a.py");
        assertThat(findings.list())
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("`src/main/python/"))
                .anyMatch(message -> message.contains("dangling` is a link that leads nowhere"))
                .anyMatch(message -> message.contains("loop` is a link that leads to a folder that it is in"))
                .anyMatch(message -> message.contains("out` is a link that leads out of src/main/python"))
                .hasSize(3);
    }
}
