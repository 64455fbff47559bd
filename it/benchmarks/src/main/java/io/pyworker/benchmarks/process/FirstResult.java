package io.pyworker.benchmarks.process;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.Noop;
import org.graalvm.polyglot.Engine;

/** A program that makes one call, says so, and tells what it runs on. */
public final class FirstResult {
    private FirstResult() {}

    /** The argument is a {@link FunctionKind}. */
    public static void main(String[] args) {
        try (Workers workers = Workers.open()) {
            Noop noop = FunctionKind.valueOf(args[0]).connect(workers);
            noop.noopInt(41);
            System.out.println(ProcessDriver.RESULT);
            tellVersions();
        }
    }

    private static void tellVersions() {
        System.out.printf(
                "%s %s (%s)%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"));
        try (Engine engine = Engine.newBuilder("python")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            String python = engine.getLanguages().get("python").getVersion();
            System.out.printf("Python %s: %s%n", python, engine.getImplementationName());
        }
    }
}
