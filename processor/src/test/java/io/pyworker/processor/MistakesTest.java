package io.pyworker.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.pyworker.processor.report.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is reported about {@code bad/} with the {@code // expect} comments in it. */
class MistakesTest {
    private static final Pattern ID = Pattern.compile("PW\\d{3}");
    private static final Pattern EXPECTATION = Pattern.compile("// expect((?: PW\\d{3})+)$");
    private static final Path DOCUMENTATION = Path.of("..", "docs", "diagnostics.md");

    static Stream<String> bad() {
        return TestSources.cases("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isReportedWhereItStands(String name) {
        Compilation compilation = TestSources.compile(List.of(), TestSources.source("bad", name));
        assertThat(compilation.diagnostics())
                .map(MistakesTest::found)
                .containsExactlyInAnyOrderElementsOf(expectations(name));
    }

    @Test
    void areExplainedInTheSameWords() throws IOException {
        Map<String, String> messages = new HashMap<>();
        bad().forEach(name -> messages.put(name + ".txt", messages(name)));
        new ExpectedFiles(TestSources.folder("messages")).areExactly(messages);
    }

    @Test
    void haveAnExampleEach() {
        Set<String> examples = bad().flatMap(name -> expectations(name).stream())
                .map(expectation -> expectation.substring(expectation.indexOf("PW")))
                .collect(Collectors.toSet());
        // A folder that cannot be written is no mistake in a source file: see OutputTest.
        EnumSet<Diagnostic> inSources = EnumSet.complementOf(EnumSet.of(Diagnostic.NOT_WRITTEN));
        assertThat(examples).containsExactlyInAnyOrderElementsOf(ids(inSources));
    }

    @Test
    void haveAnIdEach() {
        assertThat(EnumSet.allOf(Diagnostic.class)).map(Diagnostic::id).doesNotHaveDuplicates();
    }

    @Test
    void areDocumented() {
        Set<String> documented = ID.matcher(TestSources.text(DOCUMENTATION))
                .results()
                .map(match -> match.group())
                .filter(id -> id.startsWith("PW0"))
                .collect(Collectors.toSet());
        assertThat(documented).containsExactlyInAnyOrderElementsOf(ids(EnumSet.allOf(Diagnostic.class)));
    }

    private static String messages(String name) {
        return TestSources.compile(List.of(), TestSources.source("bad", name)).diagnostics().stream()
                .sorted(Comparator.<javax.tools.Diagnostic<?>>comparingLong(javax.tools.Diagnostic::getLineNumber)
                        .thenComparing(diagnostic -> diagnostic.getMessage(Locale.ROOT)))
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> ids(Set<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::id).toList();
    }

    private static String found(javax.tools.Diagnostic<?> diagnostic) {
        Matcher id = ID.matcher(diagnostic.getMessage(null));
        return diagnostic.getLineNumber() + ": " + (id.find() ? id.group() : diagnostic.getMessage(null));
    }

    private static List<String> expectations(String name) {
        List<String> lines = TestSources.text(TestSources.folder("bad").resolve(name + ".java"))
                .lines()
                .toList();
        List<String> expectations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            Stream.of(lines.get(i))
                    .map(EXPECTATION::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1).strip().split(" "))
                    .flatMap(Stream::of)
                    .map(id -> number + ": " + id)
                    .forEach(expectations::add);
        }
        return expectations;
    }
}
