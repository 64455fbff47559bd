package com.acme.asyncrun;

import io.pyworker.PyWorker;
import io.pyworker.PyWorkerException;
import io.pyworker.ScriptOutcome;
import io.pyworker.Workers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The file {@code py-worker.js} of the Pyodide documentation: the worker, and the two forms of running a script on it. */
public final class PyodideWorker implements AutoCloseable {
    private final Workers workers = Workers.open();
    private final PyWorker pyodideWorker = workers.worker();

    /** {@code run(script, context, onSuccess, onError)}. */
    public void run(
            String script, Map<String, ?> context, Consumer<Object> onSuccess, Consumer<PyWorkerException> onError) {
        pyodideWorker.run(script, context, onSuccess, onError);
    }

    /** {@code const {results, error} = await asyncRun(script, context)}. */
    public CompletableFuture<ScriptOutcome> asyncRun(String script, Map<String, ?> context) {
        return pyodideWorker.asyncRun(script, context);
    }

    @Override
    public void close() {
        workers.close();
    }
}
