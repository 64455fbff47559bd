package io.pyworker.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Binding;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecompilationTest {
    @TempDir
    Path folder;

    @Test
    void ofOneInterfaceLeavesTheOthersIntact() throws Exception {
        TestProject project = new TestProject(folder).writeGood("TextStats").writeGood("Names");
        assertThat(project.compile(new WorkerExportProcessor(), "TextStats", "Names"))
                .isEmpty();
        Map<Path, String> before = contents(project, "Names");

        String changed = TestSources.text(TestSources.folder("good").resolve("TextStats.java"))
                .replace("void reset();", "void reset(int seed);");
        project.write("TextStats", changed);
        assertThat(project.compile(new WorkerExportProcessor(), "TextStats")).isEmpty();

        assertThat(contents(project, "Names")).isEqualTo(before).hasSizeGreaterThanOrEqualTo(7);
        assertThat(Files.readString(project.contractFile("com.acme.TextStats", ".json")))
                .contains("reset(int)");
        try (URLClassLoader loader = project.loader()) {
            assertThat(exports(loader, "com.acme.NamesBinding")).isEqualTo(8);
            assertThat(exports(loader, "com.acme.TextStatsBinding")).isEqualTo(3);
            assertThat(loader.getResource("META-INF/pyworker/contracts/com.acme.Names.py"))
                    .isNotNull();
        }
    }

    @Test
    void isPossibleAsEachFileComesFromOneInterface() throws IOException {
        TestProject project = new TestProject(folder).writeGood("TextStats").writeGood("Inheritance");
        OriginRecorder recorder = new OriginRecorder(new WorkerExportProcessor());
        assertThat(project.compile(recorder, "TextStats", "Inheritance")).isEmpty();
        assertThat(recorder.origins())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "com.acme.TextStatsAsync", List.of("com.acme.TextStats"),
                        "com.acme.TextStatsBinding", List.of("com.acme.TextStats"),
                        "META-INF/pyworker/contracts/com.acme.TextStats.json", List.of("com.acme.TextStats"),
                        "META-INF/pyworker/contracts/com.acme.TextStats.py", List.of("com.acme.TextStats"),
                        "com.acme.Inheritance_RowsAsync", List.of("com.acme.Inheritance.Rows"),
                        "com.acme.Inheritance_RowsBinding", List.of("com.acme.Inheritance.Rows"),
                        "META-INF/pyworker/contracts/com.acme.Inheritance$Rows.json",
                                List.of("com.acme.Inheritance.Rows"),
                        "META-INF/pyworker/contracts/com.acme.Inheritance$Rows.py",
                                List.of("com.acme.Inheritance.Rows")));
    }

    @Test
    void ofAContractAloneReadsItsTypesFromClassFiles() throws IOException {
        String types = TestSources.text(TestSources.folder("separate").resolve("Shapes.java"));
        String contract = TestSources.text(TestSources.folder("separate").resolve("Drawing.java"));
        TestProject project = new TestProject(folder).write("Shapes", types).write("Drawing", contract);
        assertThat(project.compile(new WorkerExportProcessor(), "Shapes", "Drawing"))
                .isEmpty();
        String together = Files.readString(project.contractFile("com.acme.Drawing", ".json"));
        assertThat(together).contains("\"center_of\"", "\"kind\"", "\"circ\"", "float64[][]", "\"Disc\"", "\"str!\"");
        assertThat(project.compile(new WorkerExportProcessor(), "Drawing")).isEmpty();
        String alone = Files.readString(project.contractFile("com.acme.Drawing", ".json"));
        assertThat(withoutNullness(alone)).isEqualTo(withoutNullness(together));
        // Before JDK 22, the compiler loses @Nullable in class files: null is allowed rather than refused by mistake.
        assertThat(alone.contains("str!")).isEqualTo(Runtime.version().feature() >= 22);
    }

    @Test
    void ofAnHeirReportsNamesThatItsAncestorsClassFileHasLost() throws IOException {
        TestProject project = new TestProject(folder)
                .write("Base", "interface Base { int count(String text, @io.pyworker.Kw int top); }")
                .write("Heir", "@io.pyworker.WorkerExport interface Heir extends Base {}");
        assertThat(project.compile(new WorkerExportProcessor(), "Base", "Heir")).isEmpty();
        assertThat(project.compile(new WorkerExportProcessor(), "Heir"))
                .singleElement()
                .asString()
                .startsWith("[PW025] parameter arg1 of Base.count");
    }

    private static String withoutNullness(String contractFile) {
        return contractFile.replace("!", "").replaceFirst("\"hash\".*", "");
    }

    private static int exports(ClassLoader loader, String binding) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(binding).getDeclaredConstructor();
        constructor.setAccessible(true);
        return ((Binding<?, ?>) constructor.newInstance()).contract().exports().size();
    }

    /** What there is of one interface, as Latin-1 to have any bytes. */
    private static Map<Path, String> contents(TestProject project, String name) throws IOException {
        Map<Path, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(project.classes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().contains(name)) {
                    contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
