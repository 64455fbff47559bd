package io.pyworker.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps a process and its children on one core, where {@code taskset} is there to do it. */
final class CorePin {
    private static final String TASKSET = "taskset";

    /** Goes before a command. */
    static final List<String> COMMAND = List.of(TASKSET, "-c", "0");

    private CorePin() {}

    static boolean isPossible() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, TASKSET)));
    }
}
