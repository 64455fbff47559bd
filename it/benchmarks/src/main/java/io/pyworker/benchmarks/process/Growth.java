package io.pyworker.benchmarks.process;

import io.pyworker.PyWorker;
import io.pyworker.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleFunction;

/** A program that lets a worker grow from one interpreter to four, and tells what each took. */
public final class Growth {
    private static final int MOST = 4;
    private static final double BUSY_SECONDS = 0.2;
    private static final long LOOK_NANOS = 100_000;

    private final PyWorker worker;
    private final DoubleFunction<CompletableFuture<Void>> sleep;

    private Growth(PyWorker worker, DoubleFunction<CompletableFuture<Void>> sleep) {
        this.worker = worker;
        this.sleep = sleep;
    }

    /** The argument is a {@link FunctionKind}. */
    public static void main(String[] args) {
        FunctionKind kind = FunctionKind.valueOf(args[0]);
        try (Workers workers = Workers.open()) {
            kind.connect(workers).noopInt(41);
            Growth growth = new Growth(workers.worker(kind.worker), kind.sleep(workers));
            ProcessMemory first = ProcessMemory.now();
            for (int number = 2; number <= MOST; number++) {
                tell("interpreter " + number + " [ms]", growth.grow(number));
            }
            ProcessMemory last = ProcessMemory.now();
            tell("resident with 1 [MiB]", first.residentMiB());
            tell("resident with 4 [MiB]", last.residentMiB());
            tell("most resident [MiB]", last.mostResidentMiB());
            tell("heap with 1 [MiB]", first.heapMiB());
            tell("heap of one more [MiB]", (last.heapMiB() - first.heapMiB()) / (MOST - 1));
        }
    }

    /** Milliseconds from the call that asks for one more interpreter until it is ready. */
    private double grow(int number) {
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (int i = 1; i < number; i++) {
            calls.add(sleep.apply(BUSY_SECONDS));
        }
        long start = System.nanoTime();
        calls.add(sleep.apply(BUSY_SECONDS)); // finds every interpreter occupied
        while (worker.interpreters() < number) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        calls.forEach(CompletableFuture::join);
        return millis;
    }

    private static void tell(String name, double value) {
        System.out.println(name + "=" + value);
    }
}
