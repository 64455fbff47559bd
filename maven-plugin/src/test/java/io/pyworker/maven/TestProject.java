package io.pyworker.maven;

import io.pyworker.bundle.BundleLayout;
import io.pyworker.maven.diagnostic.Finding;
import io.pyworker.maven.diagnostic.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A compiled Maven module in a folder, for tests. */
final class TestProject {
    static final String VERSION = "1.0";

    private final Path base;
    private final List<Path> classPath = new ArrayList<>();
    private Optional<String> runtimeVersion = Optional.of(VERSION);

    TestProject(Path base) {
        this.base = base;
    }

    TestProject toml(String text) throws IOException {
        return file("src/main/pyworker/worker.toml", text);
    }

    TestProject python(String path, String text) throws IOException {
        return file("src/main/python/" + path, text);
    }

    TestProject file(String path, String text) throws IOException {
        Files.createDirectories(base.resolve(path).getParent());
        Files.writeString(base.resolve(path), text);
        return this;
    }

    TestProject runtime(Optional<String> version) {
        runtimeVersion = version;
        return this;
    }

    TestProject dependency(Path entry) {
        classPath.add(entry);
        return this;
    }

    /** An annotated interface with its contract; each function is {@code <Java name>:<Python name>}. */
    TestProject contract(String name, String worker, String module, String... functions) throws IOException {
        return contract(name, worker, module, List.of(), functions);
    }

    /** A contract with named types, each {@code <kind> <name>}. */
    TestProject contract(String name, String worker, String module, List<String> types, String... functions)
            throws IOException {
        annotated(name, Opcodes.V17);
        String methods = Stream.of(functions).map(TestProject::method).collect(Collectors.joining(", "));
        return file("target/classes/" + BundleLayout.CONTRACTS + "/" + name + ".json", """
                {"format": 2, "interface": "%s", "worker": "%s", "module": "%s", "hash": "00ff", "types": [%s], "methods": [%s]}
                """.formatted(
                        name,
                        worker,
                        module,
                        types.stream().map(TestProject::type).collect(Collectors.joining(", ")),
                        methods));
    }

    /** A contract that stands for a class. */
    TestProject classContract(String name, String module, String pyClass, String... methods) throws IOException {
        annotated(name, Opcodes.V17);
        String rows = Stream.of(methods)
                .map(TestProject::method)
                .map(row -> row.replace("\"parameters\"", "\"kind\": \"method\", \"parameters\""))
                .collect(Collectors.joining(", "));
        return file("target/classes/" + BundleLayout.CONTRACTS + "/" + name + ".json", """
                {"format": 2, "interface": "%s", "worker": "", "module": "%s", "class": "%s", "hash": "00ff", "types": [], "methods": [%s]}
                """.formatted(
                        name, module, pyClass, rows));
    }

    private static String type(String kindAndName) {
        String[] parts = kindAndName.split(" ");
        return """
                {"kind": "%s", "name": "%s", "python": "T"}""".formatted(parts[0], parts[1]);
    }

    private static String method(String names) {
        String[] javaAndPython = names.split(":");
        return """
                {"java": "%s(int)", "python": "%s", "parameters": [], "returns": "none"}""".formatted(javaAndPython[0], javaAndPython[1]);
    }

    /** An annotated interface that the processor has not seen. */
    TestProject annotated(String name, int classVersion) throws IOException {
        var writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
        writer.visit(classVersion, access, name.replace('.', '/'), null, "java/lang/Object", null);
        writer.visitAnnotation("Lio/pyworker/WorkerExport;", false).visitEnd();
        writer.visitEnd();
        Path file = classes().resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
        return this;
    }

    Path base() {
        return base;
    }

    Path classes() {
        return base.resolve("target/classes");
    }

    BundleRequest request() {
        return new BundleRequest(
                new ProjectFolder(base),
                "com.acme.app",
                classes(),
                base.resolve("src/main/python"),
                base.resolve("src/main/pyworker/worker.toml"),
                VERSION,
                runtimeVersion,
                classPath);
    }

    BundleReport bundle() throws IOException, MistakesException {
        return new Bundler(request()).run();
    }

    /** What is wrong with the project. */
    List<Finding> findings() throws IOException {
        try {
            bundle();
            return List.of();
        } catch (MistakesException e) {
            return e.findings();
        }
    }
}
