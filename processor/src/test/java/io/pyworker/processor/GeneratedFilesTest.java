package io.pyworker.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is generated for {@code good/} with {@code expected/}. */
class GeneratedFilesTest {
    static Stream<String> good() {
        return TestSources.cases("good");
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesTheExpectedFiles(String name) throws IOException {
        new ExpectedFiles(TestSources.folder("expected").resolve(name)).areExactly(generated(compile(name)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesTheSameFilesAgain(String name) {
        assertThat(generated(compile(name))).isEqualTo(generated(compile(name)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesCodeWithoutWarnings(String name) {
        Compilation compilation = compile(name, "-Xlint:all,-processing", "-Werror");
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void claimsItsAnnotations() {
        assertThat(compile("TextStats", "-Xlint:all", "-Werror").diagnostics()).isEmpty();
    }

    @Test
    void writesResourcesBesideTheClasses() {
        assertThat(compile("Outer").generatedFiles())
                .extracting(JavaFileObject::getName)
                .contains(
                        "/CLASS_OUTPUT/META-INF/pyworker/contracts/com.acme.Outer$Hidden$Deep.json",
                        "/CLASS_OUTPUT/META-INF/pyworker/contracts/com.acme.Outer$Hidden$Deep.py");
    }

    @Test
    void writesResourcesInUtf8WhateverTheEncodingOfTheSources() {
        Map<String, String> generated = generated(compile("Names", "-encoding", "ISO-8859-1"));
        assertThat(generated.get("com.acme.Names.json")).contains("größer_als");
    }

    private static Compilation compile(String name, String... options) {
        return TestSources.compile(List.of(options), TestSources.source("good", name));
    }

    private static Map<String, String> generated(Compilation compilation) {
        assertThat(compilation.errors()).isEmpty();
        Map<String, String> files = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                files.put(Path.of(file.getName()).getFileName().toString(), content(file));
            }
        }
        return files;
    }

    private static String content(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
