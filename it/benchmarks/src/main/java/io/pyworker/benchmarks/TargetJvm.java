package io.pyworker.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * A JVM to measure on.
 *
 * @param label a column of the page
 * @param java the program
 * @param flags its flags, before the class path
 */
record TargetJvm(String label, Path java, List<String> flags) {
    /** The columns, whether or not there is such a JVM. */
    static final List<String> LABELS = List.of("17", "25");

    private static final String COMPILED = "25";

    /** The JVMs that are there. 25 gets the Graal compiler, which compiles Python; 17 interprets it. */
    static List<TargetJvm> among(List<InstalledJdk> jdks, Path graal) {
        return LABELS.stream()
                .flatMap(label -> jdks.stream()
                        .filter(jdk -> jdk.version().feature() == Integer.parseInt(label))
                        .limit(1)
                        .map(jdk -> new TargetJvm(label, jdk.home().resolve("bin/java"), flags(label, graal))))
                .toList();
    }

    boolean compilesPython() {
        return label.equals(COMPILED);
    }

    private static List<String> flags(String label, Path graal) {
        return label.equals(COMPILED)
                ? List.of(
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:+EnableJVMCI",
                        "--upgrade-module-path=" + graal,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                : List.of();
    }
}
