package io.pyworker.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that are not there in the first round, or never. */
class RoundsTest {
    private static final String CONTRACT = """
            package com.acme;

            @io.pyworker.WorkerExport(Base.MODULE)
            @SuppressWarnings("unused")
            interface Sub extends Base<String> {
                int own(@io.pyworker.Kw(Base.NAME) Integer number);
            }
            """;

    private static final String BASE = """
            package com.acme;

            interface Base<T> {
                String MODULE = "acme.module";
                String NAME = "name";

                java.util.List<T> inherited();
            }
            """;

    @TempDir
    Path folder;

    static Stream<List<Processor>> orders() {
        return Stream.of(
                List.of(new WorkerExportProcessor(), new SourceGenerator(1, "com.acme.Base", BASE)),
                List.of(new SourceGenerator(1, "com.acme.Base", BASE), new WorkerExportProcessor()),
                List.of(
                        new WorkerExportProcessor(),
                        new SourceGenerator(2, "com.acme.Base", BASE),
                        generateAnything()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void waitsForTypesThatAnotherProcessorGenerates(List<Processor> processors) throws IOException {
        Compilation compilation = compile(processors, forSourceString("com.acme.Sub", CONTRACT));
        assertThat(compilation.errors()).isEmpty();
        assertThat(content(compilation, "META-INF/pyworker/contracts/com.acme.Sub.py"))
                .contains("MODULE = \"acme.module\"")
                .contains("(\"inherited\", \"inherited\", [], \"list[str]\")")
                .contains("(\"own\", \"own\", [(\"name\", \"keyword\", \"int32?\", False)], \"int32\")");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void reportsMistakesOnceTypesAreThere(List<Processor> processors) {
        Compilation compilation =
                compile(processors, forSourceString("com.acme.Sub", CONTRACT.replace("Integer", "Number")));
        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).startsWith("[PW010]"));
    }

    @Test
    void waitsForTypesWithinRecords() throws IOException {
        Compilation compilation = compile(
                List.of(
                        new WorkerExportProcessor(),
                        new SourceGenerator(1, "com.acme.Late", "package com.acme; record Late(int x) {}")),
                forSourceString("com.acme.Early", """
                        package com.acme;

                        @io.pyworker.WorkerExport
                        @SuppressWarnings("unused")
                        interface Early {
                            Figure first();

                            sealed interface Figure permits Circle {}

                            record Circle(java.util.List<Late> late, Circle next) implements Figure {}
                        }
                        """));
        assertThat(compilation.errors()).isEmpty();
        assertThat(content(compilation, "META-INF/pyworker/contracts/com.acme.Early.py"))
                .contains("(\"record\", \"com.acme.Late\", \"Late\", [(\"x\", \"int32\")])");
    }

    @Test
    void waitsForTypesOfFunctionsAndErrors() throws IOException {
        Compilation compilation = compile(
                List.of(
                        new WorkerExportProcessor(),
                        new SourceGenerator(1, "com.acme.Late", "package com.acme; record Late(int x) {}"),
                        new SourceGenerator(
                                1,
                                "com.acme.Bad",
                                "package com.acme; class Bad extends Exception { public Bad() {} }")),
                forSourceString("com.acme.Early", """
                        package com.acme;

                        import io.pyworker.Throws;

                        @io.pyworker.WorkerExport
                        @Throws(py = "KeyError", java = Bad.class)
                        @Throws(py = "ValueError", java = Bad.class)
                        @SuppressWarnings("unused")
                        interface Early {
                            java.util.Iterator<Late> first(Listener listener) throws Bad;

                            interface Listener {
                                void heard(Late late);
                            }
                        }
                        """));
        assertThat(compilation.errors()).isEmpty();
        assertThat(content(compilation, "META-INF/pyworker/contracts/com.acme.Early.py"))
                .contains("(\"first\", \"first\", [(\"listener\", \"positional\", "
                        + "\"callable[none,@com.acme.Late]\", False)], \"stream[@com.acme.Late!]\")");
    }

    @Test
    void leavesTypesThatNeverComeToTheCompiler() throws IOException {
        TestProject project = new TestProject(folder).write("Sub", CONTRACT.replace("Integer", "Number"));
        assertThat(project.compile(new WorkerExportProcessor(), "Sub"))
                .hasSize(3)
                .allSatisfy(error -> assertThat(error).contains("Base").doesNotContain("[PW"));
        assertThat(project.contractFile("com.acme.Sub", ".json")).doesNotExist();
    }

    @Test
    void leavesMissingTypesInMethodsToTheCompiler() {
        Compilation compilation = compile(new WorkerExportProcessor(), forSourceString("com.acme.Lost", """
                        package com.acme;

                        @io.pyworker.WorkerExport
                        interface Lost {
                            java.util.List<? extends Missing[]> items(float bad);
                        }
                        """));
        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).contains("class Missing"));
    }

    @Test
    void leavesCyclesToTheCompiler() {
        Compilation compilation = compile(new WorkerExportProcessor(), forSourceString("com.acme.One", """
                        package com.acme;

                        @io.pyworker.WorkerExport
                        interface One extends Two {}

                        interface Two extends One {
                            int answer();
                        }
                        """));
        assertThat(compilation.errors())
                .isNotEmpty()
                .noneSatisfy(error -> assertThat(error.getMessage(null)).contains("[PW"));
    }

    @Test
    void doesNotWaitForWhatItGeneratesItself() {
        Compilation compilation = compile(new WorkerExportProcessor(), forSourceString("com.acme.Selfish", """
                        package com.acme;

                        @io.pyworker.WorkerExport
                        interface Selfish {
                            int answer();

                            static java.util.concurrent.CompletableFuture<Integer> answer(SelfishAsync async) {
                                return async.answer();
                            }
                        }
                        """));
        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void reportsOneInterfaceAndGeneratesAnother() throws IOException {
        TestProject project = new TestProject(folder)
                .write("Keywords", TestSources.text(TestSources.folder("bad").resolve("Keywords.java")))
                .writeGood("TextStats");
        assertThat(project.compile(new WorkerExportProcessor(), "Keywords", "TextStats"))
                .hasSize(4)
                .allSatisfy(error -> assertThat(error).startsWith("[PW021]"));
        assertThat(project.contractFile("com.acme.TextStats", ".json")).exists();
        assertThat(project.contractFile("com.acme.Keywords", ".json")).doesNotExist();
    }

    private static Processor generateAnything() {
        return new SourceGenerator(1, "com.acme.Anything", "package com.acme; interface Anything {}");
    }

    private static Compilation compile(WorkerExportProcessor processor, JavaFileObject... sources) {
        return compile(List.of(processor), sources);
    }

    private static Compilation compile(List<Processor> processors, JavaFileObject... sources) {
        return Compiler.javac()
                .withClasspath(TestSources.runtime())
                .withProcessors(processors)
                .compile(sources);
    }

    private static String content(Compilation compilation, String resource) throws IOException {
        JavaFileObject file = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, resource)
                .orElseThrow();
        try (var in = file.openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
