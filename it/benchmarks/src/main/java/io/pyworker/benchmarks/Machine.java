package io.pyworker.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were taken on; neither its name nor its paths. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        return "%s, %d cores, %.0f GiB of memory, %s %s"
                .formatted(
                        field("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        kibibytes(field("/proc/meminfo", "MemTotal", "0 kB")) / 1024 / 1024,
                        System.getProperty("os.name"),
                        kernel());
    }

    private static double kibibytes(String text) {
        return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    }

    private static String kernel() {
        return System.getProperty("os.version").toLowerCase(Locale.ROOT).replaceFirst("[^0-9.].*", "");
    }

    private static String field(String file, String name, String otherwise) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
