package com.acme.workerlib;

import io.pyworker.Diagnostics;
import io.pyworker.PyWorker;
import io.pyworker.Workers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The file {@code main.py} of workerlib. */
public final class Main {
    private final Consumer<String> log;

    Main(Consumer<String> log) {
        this.log = log;
    }

    public static void main(String[] args) {
        new Main(System.out::println).run();
    }

    void run() {
        Instant start = Instant.now();
        try (Workers workers = Workers.open()) {
            PyWorker yourWorker = workers.worker();
            Object ret = yourWorker
                    .call("func1", List.of("arg1", 2, "more", "of them"), Map.of("kwarg1", 3.5, "another", true))
                    .join();
            log.accept(ret.toString());
            workers.diagnostics().lines().forEach(log);
        }
        log.accept(Diagnostics.elapsedTime(start));
    }
}
