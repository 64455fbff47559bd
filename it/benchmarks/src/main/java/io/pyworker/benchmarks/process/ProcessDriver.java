package io.pyworker.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts whole processes, one after the other, and notes what they take. */
public final class ProcessDriver {
    /** What {@link FirstResult} prints as soon as it has its result. */
    static final String RESULT = "result";

    private static final int BOUND_MINUTES = 3;

    private final JavaCommand java;
    private final Path log;
    private final List<String> versions = new ArrayList<>();
    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    public ProcessDriver(JavaCommand java, Path log) {
        this.java = java;
        this.log = log;
    }

    public ProcessFigures measure(int firstResults, int growths) throws IOException, InterruptedException {
        for (FunctionKind kind : FunctionKind.values()) {
            for (int i = 0; i < firstResults; i++) {
                firstResult(kind);
            }
        }
        for (FunctionKind kind : FunctionKind.values()) {
            for (int i = 0; i < growths; i++) {
                growth(kind);
            }
        }
        return new ProcessFigures(List.copyOf(versions), samples);
    }

    private void firstResult(FunctionKind kind) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(FirstResult.class, kind);
        try (BufferedReader out = process.inputReader()) {
            if (!RESULT.equals(out.readLine())) {
                throw failed(FirstResult.class);
            }
            sample(kind, "first result [ms]", (System.nanoTime() - start) / 1e6);
            versions.clear();
            out.lines().forEach(versions::add);
        }
        end(process, FirstResult.class);
    }

    private void growth(FunctionKind kind) throws IOException, InterruptedException {
        Process process = start(Growth.class, kind);
        try (BufferedReader out = process.inputReader()) {
            out.lines()
                    .map(line -> line.split("="))
                    .forEach(figure -> sample(kind, figure[0], Double.parseDouble(figure[1])));
        }
        end(process, Growth.class);
    }

    private void sample(FunctionKind kind, String figure, double value) {
        samples.computeIfAbsent(kind.title + ": " + figure, name -> new ArrayList<>())
                .add(value);
    }

    private Process start(Class<?> program, FunctionKind kind) throws IOException {
        Process process = java.builder(List.of(), program.getName(), List.of(kind.name()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        CompletableFuture.delayedExecutor(BOUND_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return process;
    }

    private void end(Process process, Class<?> program) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw failed(program);
        }
    }

    private IllegalStateException failed(Class<?> program) {
        return new IllegalStateException(program.getSimpleName() + " failed; see " + log);
    }
}
