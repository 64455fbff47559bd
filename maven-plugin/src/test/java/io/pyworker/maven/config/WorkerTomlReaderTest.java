package io.pyworker.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerTomlReaderTest {
    private static WorkerToml read(String text) {
        var findings = new Findings();
        WorkerToml toml = WorkerTomlReader.read(new SourceText("worker.toml", text), findings);
        assertThat(findings.list()).isEmpty();
        return toml;
    }

    private static WorkerConfig only(String text) {
        List<WorkerConfig> workers = read(text).workers();
        assertThat(workers).hasSize(1);
        return workers.get(0);
    }

    @Test
    void readsEveryKeyOfAWorker() {
        assertThat(only("""
                                [worker.text]
                                type = "graalpy"
                                allow_scripts = true
                                preload = ["statistics", "json", "statistics"]
                                title = "x"
                                call_timeout = "1500ms"
                                [worker.text.limits]
                                queue = 1000
                                when_full = "block"
                                streams = 10
                                [worker.text.pool]
                                min = 2
                                max = 4
                                [worker.text.exports]
                                textstats = ["stdev", "word_count"]
                                "a.b" = []
                                """))
                .isEqualTo(new WorkerConfig(
                        "text",
                        false,
                        "graalpy",
                        2,
                        4,
                        new CallLimits(1000, CallLimits.WhenFull.BLOCK, Optional.of(Duration.ofMillis(1500)), 10),
                        List.of("statistics", "json"),
                        true,
                        Map.of("textstats", List.of("stdev", "word_count"), "a.b", List.of()),
                        List.of(),
                        Map.of(),
                        Map.of("title", "x")));
    }

    @Test
    void workerlibByItsAddressIsServedByCompat() {
        assertThat(only("""
                        compat = true
                        experimental_remote_packages = true
                        packages = [
                            "https://jolaf.github.io/workerlib/workerlib.toml",
                        ]
                        """).compat()).isTrue();
    }

    @Test
    void aPastedFileConfiguresTheDefaultWorker() {
        WorkerToml toml = read("""
                packages = []
                [files]
                "./YourModule1.py" = ""
                "./YourModule2.py" = "pkg/"
                [exports]
                "YourModule1" = ["func1", "func2"]
                [adapters]
                """);
        assertThat(toml.workers()).singleElement().satisfies(worker -> {
            assertThat(worker.name()).isEqualTo("default");
            assertThat(worker.implicit()).isFalse();
            assertThat(worker.exports()).containsEntry("YourModule1", List.of("func1", "func2"));
        });
        assertThat(toml.files())
                .extracting(FileEntry::source, FileEntry::destination)
                .containsExactly(tuple("./YourModule1.py", ""), tuple("./YourModule2.py", "pkg/"));
        assertThat(toml.exports())
                .extracting(export -> export.module() + "." + export.function() + " " + export.place())
                .containsExactly("YourModule1.func1 worker.toml:6:18", "YourModule1.func2 worker.toml:6:27");
    }

    @Test
    void readsAdaptersInBothSpellings() {
        WorkerToml toml = read("""
                [adapters]
                "imageProcessor" = [
                    ["Image", "imageRawEncoder", "imageFromBufferDecoder"],
                    ["Transpose", "None", "None"],
                ]
                "a.b" = ["Outer.Inner", "Outer.encode", "decode"]
                [java_types]
                "imageProcessor.Image" = "com.acme.Image"
                """);
        assertThat(toml.workers()).singleElement().satisfies(worker -> {
            assertThat(worker.implicit()).isFalse();
            assertThat(worker.adapters())
                    .containsExactly(
                            new AdapterConfig("imageProcessor", "Image", "imageRawEncoder", "imageFromBufferDecoder"),
                            new AdapterConfig("imageProcessor", "Transpose", "None", "None"),
                            new AdapterConfig("a.b", "Outer.Inner", "Outer.encode", "decode"));
            assertThat(worker.javaTypes()).isEqualTo(Map.of("imageProcessor.Image", "com.acme.Image"));
        });
        assertThat(toml.adapters())
                .extracting(entry -> entry.worker() + " " + entry.pythonClass() + " " + entry.type() + " "
                        + entry.decoder().column())
                .containsExactly(
                        "default imageProcessor.Image worker.toml:3:6 34",
                        "default imageProcessor.Transpose worker.toml:4:6 27",
                        "default a.b.Outer.Inner worker.toml:6:10 41");
        assertThat(toml.javaTypes())
                .extracting(entry -> entry.worker() + " " + entry.javaClass() + " " + entry.place())
                .containsExactly("default com.acme.Image worker.toml:8:1");
    }

    @Test
    void adaptersHaveTheOrderOfTheFile() {
        WorkerConfig worker = only("""
                [worker.default.adapters]
                z = ["Z", "None", "None"]
                b = ["B", "None", "None"]
                y = ["Y", "None", "None"]
                [adapters]
                m = ["M", "None", "None"]
                x = [["X2", "None", "None"], ["X1", "None", "None"]]
                a = ["A", "None", "None"]
                """);
        assertThat(worker.adapters())
                .extracting(AdapterConfig::type)
                .containsExactly("Z", "B", "Y", "M", "X2", "X1", "A");
    }

    @Test
    void eachWorkerHasItsOwnAdapters() {
        WorkerToml toml = read("""
                [adapters]
                m = ["T", "e", "d"]
                [worker.image.adapters]
                m = ["U", "e", "d"]
                [worker.image.java_types]
                "m.U" = "com.acme.U"
                """);
        assertThat(toml.workers())
                .extracting(
                        worker -> worker.name() + " " + worker.adapters().get(0).type() + " " + worker.javaTypes())
                .containsExactly("default T {}", "image U {m.U=com.acme.U}");
        assertThat(toml.javaTypes()).extracting(JavaTypeEntry::worker).containsExactly("image");
    }

    @Test
    void aFileThatSaysNothingAboutAWorkerLeavesItImplicit() {
        assertThat(only("")).isEqualTo(WorkerConfig.implicitDefault());
        assertThat(only("[files]\n'a' = ''\n")).isEqualTo(WorkerConfig.implicitDefault());
        assertThat(only("allow_scripts = false\n").implicit()).isFalse();
        assertThat(only("title = 'mine'\n").implicit()).isFalse();
        assertThat(only("[worker.default]\n").implicit()).isFalse();
    }

    @Test
    void theTopLevelAndTheTableOfTheDefaultWorkerAreOne() {
        WorkerConfig worker = only("""
                allow_scripts = true
                pool = { min = 2 }
                [exports]
                a = ["f"]
                [worker.default]
                preload = ["json"]
                [worker.default.pool]
                max = 3
                [worker.default.exports]
                b = ["g"]
                """);
        assertThat(worker)
                .isEqualTo(new WorkerConfig(
                        "default",
                        false,
                        "graalpy",
                        2,
                        3,
                        CallLimits.NONE,
                        List.of("json"),
                        true,
                        Map.of("a", List.of("f"), "b", List.of("g")),
                        List.of(),
                        Map.of(),
                        Map.of()));
    }

    @Test
    void severalWorkersShareFilesAndTheUsersOwnTopLevelKeys() {
        WorkerToml toml = read("""
                title = "shared"
                [worker.text]
                [worker.text.files]
                "a.py" = ""
                [worker.image]
                title = "own"
                """);
        assertThat(toml.workers()).extracting(WorkerConfig::name).containsExactly("image", "text");
        assertThat(toml.workers())
                .extracting(WorkerConfig::custom)
                .containsExactly(Map.of("title", "own"), Map.of("title", "shared"));
        assertThat(toml.files()).hasSize(1);
    }

    @Test
    void theUsersOwnKeysKeepTheirValues() {
        WorkerConfig worker = only("""
                day = 2026-11-20
                ceiling = inf
                list = [1, [true, 2.5], { a = "x" }]
                [nested.table]
                key = "v"
                """);
        assertThat(worker.custom())
                .isEqualTo(Map.of(
                        "day",
                        "2026-11-20",
                        "ceiling",
                        "Infinity",
                        "list",
                        List.of(1L, List.of(true, 2.5), Map.of("a", "x")),
                        "nested",
                        Map.of("table", Map.of("key", "v"))));
    }

    @Test
    void aPoolOfOneNumber() {
        assertThat(only("pool = { max = 3 }\n"))
                .extracting(WorkerConfig::minInterpreters)
                .isEqualTo(1);
        assertThat(only("pool = { min = 3 }\n"))
                .extracting(WorkerConfig::maxInterpreters)
                .isEqualTo(3);
    }

    @Test
    void tellsTheUserWhatItMadeOfTheFile() {
        assertThat(read("type = 'pyodide'\ntitle = 'x'\ncount = 1\n").notes())
                .containsExactly(
                        "type `pyodide` in worker.toml:1:1 means `graalpy` here",
                        "keys of your own: count, title (worker default)");
    }
}
