package io.pyworker.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Sources and classes on disk, where one compilation finds what another left.
 *
 * @param folder where both are
 */
record TestProject(Path folder) {
    Path sources() {
        return folder.resolve("sources");
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path contractFile(String binaryName, String extension) {
        return classes().resolve("META-INF/pyworker/contracts/" + binaryName + extension);
    }

    /** Writes a source, over the one that is there. */
    TestProject write(String name, String source) throws IOException {
        Files.createDirectories(classes());
        Files.writeString(Files.createDirectories(sources()).resolve(name + ".java"), source);
        return this;
    }

    TestProject writeGood(String name) throws IOException {
        return write(name, TestSources.text(TestSources.folder("good").resolve(name + ".java")));
    }

    /** Compiles these sources alone. What was compiled before is on the class path. */
    List<String> compile(Processor processor, String... names) {
        return compile(processor, List.of(), names);
    }

    /** The same, with more options of the compiler. */
    List<String> compile(Processor processor, List<String> more, String... names) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjects(Stream.of(names)
                    .map(name -> sources().resolve(name + ".java"))
                    .toArray(Path[]::new));
            var task = compiler.getTask(null, files, diagnostics, options(more), null, sources);
            task.setProcessors(List.of(processor));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** A loader that sees what is compiled now. */
    URLClassLoader loader() throws MalformedURLException {
        URL[] urls = {classes().toUri().toURL()};
        return new URLClassLoader(urls, getClass().getClassLoader());
    }

    private List<String> options(List<String> more) {
        String classPath = Stream.concat(
                        TestSources.runtime().stream(), Stream.of(classes().toFile()))
                .map(File::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return Stream.concat(Stream.of("-d", classes().toString(), "-classpath", classPath), more.stream())
                .toList();
    }
}
