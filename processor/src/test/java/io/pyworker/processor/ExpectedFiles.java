package io.pyworker.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that a test expects, in a folder of {@code src/test/resources}. After a change that is meant: {@code mvn test
 * -Dexpected.update=true}, and read the difference.
 *
 * @param folder where they are
 */
record ExpectedFiles(Path folder) {
    private static final boolean UPDATE = Boolean.getBoolean("expected.update");

    /** Expects these files, by name, and no others. */
    void areExactly(Map<String, String> files) throws IOException {
        if (UPDATE) {
            write(files);
        }
        assertThat(new TreeMap<>(files)).isEqualTo(read());
    }

    private void write(Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Path old : list()) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : list()) {
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        return files;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
