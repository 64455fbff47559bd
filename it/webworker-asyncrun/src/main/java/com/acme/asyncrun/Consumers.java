package com.acme.asyncrun;

import io.pyworker.PyWorkerException;
import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
import io.pyworker.ScriptOutcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The consumers of the Pyodide documentation, in both spellings. */
public final class Consumers {
    static final String SCRIPT = """
            import statistics
            from js import A_rank
            statistics.stdev(A_rank)
            """;

    static final Map<String, List<Double>> CONTEXT = Map.of("A_rank", List.of(0.8, 0.4, 1.2, 3.7, 2.6, 5.8));

    private final PyodideWorker worker;
    private final Consumer<String> log;

    /** With what writes a line to the console. */
    public Consumers(PyodideWorker worker, Consumer<String> log) {
        this.worker = worker;
        this.log = log;
    }

    public static void main(String[] args) throws InterruptedException {
        try (PyodideWorker worker = new PyodideWorker()) {
            Consumers consumers = new Consumers(worker, System.out::println);
            consumers.asyncRun(SCRIPT, CONTEXT);
            consumers.run(SCRIPT, CONTEXT);
        }
    }

    /** {@code const {results, error} = await asyncRun(script, context)}. */
    void asyncRun(String script, Map<String, ?> context) {
        ScriptOutcome outcome = worker.asyncRun(script, context).join();
        if (outcome instanceof ScriptOutcome.Results ran) {
            log.accept("pyodideWorker return results: " + ran.results());
        } else if (outcome instanceof ScriptOutcome.Failure failed) {
            log.accept("pyodideWorker error: " + failed.error());
        }
    }

    /** {@code run(script, context, onSuccess, onError)}. */
    void run(String script, Map<String, ?> context) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        worker.run(
                script,
                context,
                results -> {
                    log.accept("pyodideWorker return results: " + results);
                    ended.countDown();
                },
                error -> {
                    log.accept("Error in pyodideWorker" + place(error) + ": " + error.getMessage());
                    ended.countDown();
                });
        ended.await();
    }

    /** {@code at ${e.filename}, Line: ${e.lineno}}. */
    private static String place(PyWorkerException error) {
        if (error instanceof PythonException raised && !raised.pythonFrames().isEmpty()) {
            PythonFrame frame = raised.pythonFrames().get(0);
            return " at " + frame.file() + ", Line: " + frame.line();
        }
        return "";
    }
}
