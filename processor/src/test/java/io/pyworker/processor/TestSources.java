package io.pyworker.processor;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.pyworker.WorkerExport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The sources under {@code src/test/resources}, and the compiler that the tests run over them. */
final class TestSources {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private TestSources() {}

    static Path folder(String name) {
        return RESOURCES.resolve(name);
    }

    /** The names of the Java files in a folder, without their extension. */
    static Stream<String> cases(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".java", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static JavaFileObject source(String folder, String name) {
        return JavaFileObjects.forSourceString(name, text(folder(folder).resolve(name + ".java")));
    }

    /** What is on a user's class path: the runtime alone. */
    static List<File> runtime() {
        try {
            return List.of(new File(WorkerExport.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Compilation compile(List<String> options, JavaFileObject... sources) {
        return Compiler.javac()
                .withClasspath(runtime())
                .withOptions(options.toArray())
                .withProcessors(new WorkerExportProcessor())
                .compile(ImmutableList.copyOf(sources));
    }
}
