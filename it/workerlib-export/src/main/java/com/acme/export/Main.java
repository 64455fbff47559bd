package com.acme.export;

import io.pyworker.PyWorker;
import io.pyworker.Workers;
import java.util.List;
import java.util.Map;

/** The file {@code main.py} of workerlib, where a page has several named workers. */
public final class Main {
    private Main() {}

    /** Prints what {@code func1} was given. */
    public static void main(String[] args) {
        try (Workers workers = Workers.open()) {
            PyWorker yourWorker = workers.worker("YourWorkerName");
            Object ret = yourWorker
                    .call("func1", List.of("arg1", "more"), Map.of("kwarg1", "value"))
                    .join();
            System.out.println(ret);
        }
    }
}
