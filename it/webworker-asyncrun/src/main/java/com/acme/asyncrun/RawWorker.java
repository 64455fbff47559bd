package com.acme.asyncrun;

import io.pyworker.PyWorker;
import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The consumer of the older Pyodide documentation: a worker that is reached by messages alone. */
public final class RawWorker implements AutoCloseable {
    private final PyWorker pyodideWorker;

    /** With what writes a line to the console. */
    public RawWorker(Consumer<String> log) {
        pyodideWorker = PyWorker.builder("pyodide").module("webworker").start();
        pyodideWorker.onError(e -> log.accept("Error in pyodideWorker" + place(e) + ", " + e.getMessage()));
        pyodideWorker.onMessage(message -> {
            Map<?, ?> data = (Map<?, ?>) message;
            if (data.containsKey("results")) {
                log.accept("pyodideWorker return results: " + data.get("results"));
            } else {
                log.accept("pyodideWorker error: " + data.get("error"));
            }
        });
    }

    /** {@code pyodideWorker.postMessage({...context, python: script})}. */
    public void post(String script, Map<String, ?> context) {
        Map<String, Object> data = new HashMap<>(context);
        data.put("python", script);
        post(data);
    }

    void post(Object data) {
        pyodideWorker.post(data);
    }

    private static String place(PythonException error) {
        return error.pythonFrames().stream().findFirst().map(RawWorker::place).orElse("");
    }

    private static String place(PythonFrame frame) {
        return " at " + frame.file() + ", Line: " + frame.line();
    }

    @Override
    public void close() {
        pyodideWorker.close();
    }
}
