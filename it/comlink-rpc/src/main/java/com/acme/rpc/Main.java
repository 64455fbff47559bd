package com.acme.rpc;

import io.pyworker.Workers;

/** The main thread of the example. */
public final class Main {
    private Main() {}

    /** Prints 2. */
    public static void main(String[] args) {
        try (Workers workers = Workers.open()) {
            PyodideWorkerAsync pyodide = workers.connect(PyodideWorkerAsync.class);
            pyodide.init()
                    .thenCompose(ready -> pyodide.runPython("1 + 1"))
                    .thenAccept(System.out::println)
                    .join();
        }
    }
}
