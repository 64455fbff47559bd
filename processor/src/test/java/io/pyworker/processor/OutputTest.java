package io.pyworker.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surroundings in which the generated files are not wanted, or not possible. */
class OutputTest {
    private static final String NAMED = """
            @io.pyworker.WorkerExport("acme")
            interface Named {
                %1$s one(%1$s[] many, java.util.List<%1$s> list, java.lang.String... text);

                java.lang.Object object(java.lang.Object[] objects);
                %2$s
            }
            """;

    private static final String RECORD = """
            record %s(int x, java.lang.Integer y, java.util.List<java.lang.String> list, java.lang.Object any) {}
            """;

    @TempDir
    Path folder;

    @Test
    void folderThatCannotBeWrittenIsReported() throws IOException {
        TestProject project = new TestProject(folder).writeGood("TextStats");
        Files.writeString(project.classes().resolve("META-INF"), "a file where a folder is needed");
        assertThat(project.compile(new WorkerExportProcessor(), "TextStats"))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error)
                        .startsWith(
                                "[PW041] TextStats: could not write META-INF/pyworker/contracts/com.acme.TextStats"));
    }

    @Test
    void nameThatAnotherProcessorTakesIsReported() {
        Compilation compilation = Compiler.javac()
                .withClasspath(TestSources.runtime())
                .withProcessors(
                        new SourceGenerator(
                                1, "com.acme.TextStatsAsync", "package com.acme; interface TextStatsAsync {}"),
                        new WorkerExportProcessor())
                .compile(TestSources.source("good", "TextStats"));
        assertThat(compilation.errors())
                .map(error -> error.getLineNumber() + ": " + error.getMessage(null))
                .containsExactly("9: [PW040] TextStats needs the name TextStatsAsync for generated code,"
                        + " but that type exists; rename one of them");
    }

    @Test
    void generatedAnnotationIsLeftOutWhereItsModuleIsMissing() throws IOException {
        Compilation compilation =
                TestSources.compile(List.of("--limit-modules", "java.base"), TestSources.source("good", "TextStats"));
        assertThat(compilation.errors()).isEmpty();
        assertThat(source(compilation, "com/acme/TextStatsBinding.java"))
                .doesNotContain("Generated")
                .startsWith("package com.acme;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "Override", "Integer", "SuppressWarnings", "List", "Export", "CompletableFuture"})
    void typesOfThePackageAreNotMistakenForOthers(String name) {
        for (String declaration : List.of("", "package com.acme;")) {
            assertThat(compile(
                            source(declaration, "Lists"),
                            forSourceString(name, declaration + "interface " + name + " {}")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Runnable", "IllegalStateException", "Publisher", "ErrorMapping", "Flow"})
    void typesOfThePackageAreNotMistakenForFunctionsAndErrors(String name) {
        String contract = """
                @io.pyworker.WorkerExport
                @io.pyworker.Throws(py = "ValueError", java = java.lang.IllegalStateException.class)
                interface Waiting {
                    java.util.concurrent.Flow.Publisher<String> run(java.lang.Runnable task) throws java.lang.Exception;
                }
                """;
        for (String declaration : List.of("", "package com.acme;")) {
            assertThat(compile(
                            forSourceString("Waiting", declaration + contract),
                            forSourceString(name, declaration + "interface " + name + " {}")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Async", "Binding", "Blocking", "CallChannel", "CompletableFuture", "Contract", "Deprecated", "Export",
                "Generated", "Integer", "List", "Object", "Override", "PyType", "String", "SuppressWarnings"
            })
    void interfaceMayHaveAnyName(String name) {
        for (String declaration : List.of("", "package com.acme;")) {
            assertThat(compile(source(declaration, name))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adapter",
                "Async",
                "BOOL",
                "Blocking",
                "CONTRACT",
                "Complex",
                "Double",
                "Export",
                "Integer",
                "List",
                "Object",
                "Override",
                "PyType",
                "String",
                "SuppressWarnings",
                "TYPES",
                "Type",
                "Types",
                "values"
            })
    void namedTypesMayHaveAnyName(String name) {
        for (String declaration : List.of("", "package com.acme;")) {
            assertThat(compile(
                            forSourceString("Named", declaration + NAMED.formatted(name, "")),
                            forSourceString(name, declaration + RECORD.formatted(name))))
                    .as(name)
                    .isEmpty();
            String nested = RECORD.formatted(name);
            assertThat(compile(forSourceString("Named", declaration + NAMED.formatted(name, nested))))
                    .as("nested " + name)
                    .isEmpty();
        }
    }

    private static JavaFileObject source(String packageDeclaration, String name) {
        return forSourceString(name, packageDeclaration + """
                        @io.pyworker.WorkerExport("acme")
                        interface %s {
                            @java.lang.Deprecated
                            java.util.List<java.lang.String> items(java.lang.Integer count);
                        }
                        """.formatted(name));
    }

    private static List<?> compile(JavaFileObject... sources) {
        return TestSources.compile(List.of("-Xlint:all,-processing"), sources).diagnostics();
    }

    private static String source(Compilation compilation, String path) throws IOException {
        JavaFileObject file =
                compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, path).orElseThrow();
        return file.getCharContent(true).toString();
    }
}
