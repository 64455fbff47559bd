package io.pyworker.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this class path on a JVM. */
public record JavaCommand(Path java, List<String> flags) {
    /** A process that is yet to be started; {@code prefix} goes before the whole command. */
    public ProcessBuilder builder(List<String> prefix, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(java.toString());
        command.addAll(flags);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
