package io.pyworker.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code @NullMarked} may stand. */
class NullMarkedTest {
    private static final JavaFileObject ANNOTATIONS = forSourceString("org.acme.nulls.NullMarked", """
            package org.acme.nulls;

            public @interface NullMarked {}
            """);

    private static final String CONTRACT = """
            package com.acme;

            @io.pyworker.WorkerExport
            interface Texts {
                String text(Integer number);
            }
            """;

    @Test
    void nowhere() throws IOException {
        assertThat(signatures(CONTRACT)).isEqualTo("int32? -> str");
    }

    @Test
    void onTheInterface() throws IOException {
        assertThat(signatures(CONTRACT.replace("interface", "@org.acme.nulls.NullMarked interface")))
                .isEqualTo("int32 -> str!");
    }

    @Test
    void onTheMethod() throws IOException {
        assertThat(signatures(CONTRACT.replace("String", "@org.acme.nulls.NullMarked String")))
                .isEqualTo("int32 -> str!");
    }

    @Test
    void onThePackage() throws IOException {
        assertThat(signatures(CONTRACT, forSourceString("com.acme.package-info", """
                @org.acme.nulls.NullMarked
                package com.acme;
                """)))
                .isEqualTo("int32 -> str!");
    }

    @Test
    void onTheModule(@TempDir Path folder) throws IOException {
        TestProject project = new TestProject(folder)
                .write("NullMarked", "package org.acme.nulls; public @interface NullMarked {}")
                .write("Texts", CONTRACT)
                .write("module-info", "@org.acme.nulls.NullMarked module acme {}");
        List<String> readsTheClassPath = List.of("--add-reads", "acme=ALL-UNNAMED");
        assertThat(project.compile(
                        new WorkerExportProcessor(), readsTheClassPath, "NullMarked", "Texts", "module-info"))
                .isEmpty();
        assertThat(inTable(Files.readString(project.contractFile("com.acme.Texts", ".py"))))
                .isEqualTo("int32 -> str!");
    }

    private static String signatures(String contract, JavaFileObject... more) throws IOException {
        Compilation compilation = TestSources.compile(
                List.of(),
                Stream.concat(Stream.of(ANNOTATIONS, forSourceString("com.acme.Texts", contract)), Stream.of(more))
                        .toArray(JavaFileObject[]::new));
        assertThat(compilation.errors()).isEmpty();
        JavaFileObject table = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/pyworker/contracts/com.acme.Texts.py")
                .orElseThrow();
        try (var in = table.openInputStream()) {
            return inTable(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String inTable(String table) {
        return table.replaceFirst("(?s).*\"positional\", \"([^\"]*)\", False\\)], \"([^\"]*)\".*", "$1 -> $2");
    }
}
