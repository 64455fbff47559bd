package com.acme.greeting;

import io.pyworker.WorkerExport;

/** What the worker's code does for main. */
@WorkerExport(module = "worker", worker = "default")
public interface Greetings {
    void greet();

    void greetWhileOthersWork();

    String rename(String title);
}
