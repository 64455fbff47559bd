package io.pyworker.benchmarks;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pom says.
 *
 * @param graalpy GraalPy's version
 * @param jdks the list of JDKs, as maven-toolchains-plugin writes it
 * @param graal the folder of the Graal compiler's jars
 * @param results where figures and logs go
 * @param docs where the page goes
 * @param pace how long to measure
 * @param measure whether to measure at all, or to write the page from the last figures
 * @param only the titles of the groups to measure; empty for all of them, and the processes
 */
record Settings(
        String graalpy, Path jdks, Path graal, Path results, Path docs, Pace pace, boolean measure, Set<String> only) {
    static Settings fromProperties() {
        return new Settings(
                property("graalpy"),
                path("jdks"),
                path("graal"),
                path("results"),
                path("docs"),
                on("quick") ? Pace.QUICK : Pace.NORMAL,
                on("measure"),
                Stream.of(property("only").split(","))
                        .filter(title -> !title.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static Path path(String name) {
        return Path.of(property(name)).normalize();
    }

    /** {@code -Dquick} alone is an empty text in Maven 3's eyes or {@code true}: only {@code false} means no. */
    private static boolean on(String name) {
        return !property(name).equals("false");
    }

    private static String property(String name) {
        String value = System.getProperty("benchmarks." + name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "-Dbenchmarks." + name + " is missing: run 'mvn -f it/benchmarks/pom.xml verify -Pbenchmarks'");
        }
        return value;
    }
}
