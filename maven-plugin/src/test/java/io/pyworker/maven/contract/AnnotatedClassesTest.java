package io.pyworker.maven.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.WorkerExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedClassesTest {
    @WorkerExport
    interface Marked {}

    interface Plain {
        String MENTIONS = "Lio/pyworker/WorkerExport;";
    }

    @TempDir
    Path folder;

    @BeforeEach
    void copyClasses() throws IOException {
        copy("Marked");
        copy("Plain");
    }

    private Path copy(String name) throws IOException {
        String path = getClass().getName().replace('.', '/') + "$" + name + ".class";
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(path)) {
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
        return file;
    }

    @Test
    void findsWhatIsMarkedAndNothingThatMerelyMentionsIt() throws IOException {
        assertThat(AnnotatedClasses.find(folder)).containsExactly(Marked.class.getName());
        assertThat(AnnotatedClasses.find(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void readsTheClassesOfACompilerNewerThanTheLibrary() throws IOException {
        Path file = copy("Marked");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 120;
        Files.write(file, bytes);
        assertThat(AnnotatedClasses.find(folder)).containsExactly(Marked.class.getName());
    }
}
