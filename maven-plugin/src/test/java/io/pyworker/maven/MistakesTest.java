package io.pyworker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes that users make: at least one for each diagnostic. */
class MistakesTest {
    @TempDir
    Path folder;

    static Stream<Mistake> mistakes() {
        return Stream.concat(TomlMistakes.all().stream(), CodeMistakes.all().stream());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedOnceAtItsPlace(Mistake mistake) throws IOException {
        var project = new TestProject(folder);
        mistake.project().accept(project);
        List<Finding> findings = project.findings();
        assertThat(findings).as("%s", findings).hasSize(mistake.count());
        Finding first = findings.get(0);
        assertThat(first.diagnostic()).isEqualTo(mistake.diagnostic());
        assertThat(Objects.toString(first.place(), "")).isEqualTo(mistake.place());
        assertThat(first.message()).contains(mistake.message());
        assertThat(findings.toString()).doesNotContain(folder.toString());
    }

    @ParameterizedTest
    @EnumSource
    void eachDiagnosticHasACase(Diagnostic diagnostic) {
        assertThat(mistakes()).extracting(Mistake::diagnostic).contains(diagnostic);
    }

    @Test
    void theListForUsersHasEachIdOnce() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("../docs/diagnostics.md")).stream()
                .filter(line -> line.matches("\\| PW[1-3].*"))
                .map(line -> line.substring(2, 7))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(Diagnostic.values()).map(Diagnostic::id).toList());
    }

    @Test
    void oneMessageHasEverything() throws IOException {
        var project = new TestProject(folder)
                .toml("allow_script = true\n\ttype = 'x'\n")
                .python("a.py", "def f(:\n");
        assertThatThrownBy(project::bundle)
                .isInstanceOf(MistakesException.class)
                .hasMessage("""
                        pyworker found 3 mistakes:
                        src/main/pyworker/worker.toml:1:1: PW102 unknown key `allow_script`; did you mean `allow_scripts`?
                            allow_script = true
                            ^
                        src/main/pyworker/worker.toml:2:2: PW106 unknown type `x`: the engine of this version is `graalpy`
                             type = 'x'
                             ^
                        src/main/python/a.py:1:6: PW201 '(' was never closed
                            def f(:
                                 ^""");
    }

    @Test
    void aBadTomlIsNotHeldAgainstContracts() throws IOException {
        var project = new TestProject(folder)
                .python("a.py", "")
                .contract("com.acme.A", "text", "a")
                .toml("[worker.text\n");
        assertThat(project.findings()).extracting(Finding::diagnostic).containsExactly(Diagnostic.TOML_SYNTAX);
    }

    @Test
    void nothingIsWrittenAndTheBundleBeforeStays() throws Exception {
        var project = new TestProject(folder).python("a.py", "x = 1");
        project.bundle();
        List<String> before = files();
        project.python("b.py", "x = = 1");
        assertThat(project.findings()).hasSize(1);
        assertThat(project.findings()).hasSize(1);
        assertThat(files()).isEqualTo(before);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
            return files.map(Path::toString).sorted().collect(Collectors.toList());
        }
    }
}
