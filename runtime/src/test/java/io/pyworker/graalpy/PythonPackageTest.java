package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.engine.InterpreterThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Python package: its own tests, on the engine and on CPython. */
@Timeout(360)
class PythonPackageTest {
    private static final Path PYTHON = Path.of("src/main/python");
    private static final Path PACKAGE = PYTHON.resolve("pyworker");
    private static final Path TESTS = Path.of("src/test/python");
    private static final Path BODIES = Path.of("src/test/resources/bodies.txt");

    @Test
    void everySourceFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGE)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("__pycache__")))
                    .containsExactlyInAnyOrderElementsOf(PythonPackage.FILES);
        }
    }

    @Test
    void passesItsOwnTestsOnTheEngine() throws IOException, InterruptedException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tests = Files.list(TESTS)) {
            for (Path test :
                    tests.filter(file -> file.toString().endsWith(".py")).toList()) {
                files.put(test.getFileName().toString(), Files.readString(test));
            }
        }
        files.put("bodies.txt", Files.readString(BODIES));
        AtomicReference<String> failures = new AtomicReference<>("the tests did not end");
        AtomicInteger count = new AtomicInteger();
        // on a stack like an interpreter's: some of the tests recurse on purpose
        Thread thread = new Thread(
                null, () -> failures.set(failures(files, count)), "python-tests", InterpreterThread.STACK_BYTES);
        thread.start();
        thread.join();
        assertThat(failures.get()).isEmpty();
        assertThat(count.get()).isGreaterThan(50);
    }

    private static String failures(Map<String, String> files, AtomicInteger count) {
        try (Context context = context(files)) {
            Value summary = context.eval("python", """
                    import io, sys, unittest
                    output = io.StringIO()
                    suite = unittest.defaultTestLoader.discover("/pyworker/app", top_level_dir="/pyworker/app")
                    result = unittest.TextTestRunner(output, verbosity=1).run(suite)
                    (result.testsRun, len(result.failures) + len(result.errors), output.getvalue())
                    """);
            count.set(summary.getArrayElement(0).asInt());
            return summary.getArrayElement(1).asInt() == 0
                    ? ""
                    : summary.getArrayElement(2).asString();
        }
    }

    private static Context context(Map<String, String> files) {
        FileSystem virtual = new WorkerFileSystem(
                PythonPackage.load(), List.of(new MapSources(files)), new BufferChannel(), new SharedFiles());
        return Context.newBuilder("python")
                .engine(GraalPyEngine.Shared.ENGINE)
                .allowHostAccess(GraalPyEngine.Shared.HOST_ACCESS)
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.allowInternalResourceAccess(virtual))
                        .build())
                .allowExperimentalOptions(true)
                .option("python.PythonPath", WorkerFileSystem.LIB + ":" + WorkerFileSystem.APP)
                .build();
    }

    @Test
    void passesItsOwnTestsOnCPython() throws IOException, InterruptedException {
        ProcessBuilder tests = new ProcessBuilder(
                "python3", "-B", "-m", "unittest", "discover", "-s", TESTS.toString(), "-t", TESTS.toString());
        tests.environment().put("PYTHONPATH", PYTHON.toString());
        passes(tests, "no python3 on this machine: the Python package was not tested on CPython");
    }

    @Test
    void isTyped() throws IOException, InterruptedException {
        ProcessBuilder mypy = new ProcessBuilder(
                        "mypy", "--strict", "--python-version", "3.11", "--cache-dir", cache(), "--package", "pyworker")
                .directory(PYTHON.toFile());
        passes(mypy, "no mypy on this machine: the types of the Python package were not checked");
    }

    private static String cache() {
        return Path.of("target/mypy").toAbsolutePath().toString();
    }

    private static void passes(ProcessBuilder command, String absence) throws IOException, InterruptedException {
        Process process;
        try {
            process = command.redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println(absence);
            return;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
