package com.acme;

import io.pyworker.Progress;
import io.pyworker.WorkerExport;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class Functions {
    @WorkerExport
    interface Passed {
        @SuppressWarnings("rawtypes")
        void raw(
                Comparator order, // expect PW014
                Progress progress); // expect PW014

        void unbounded(
                Consumer<?> sink, // expect PW016
                Progress<?> progress); // expect PW016

        void parts(
                Function<Number, Thread> both, // expect PW010 PW011
                Named named, // expect PW010 PW011
                Progress<Throwable> progress); // expect PW010

        void delivered(
                Supplier<CompletableFuture<String>> later, // expect PW011
                Supplier<Stream<String>> many, // expect PW011
                Function<Void, String> nothing); // expect PW010

        void functions(
                Supplier<Runnable> returned, // expect PW011
                BiFunction<Supplier<String>, Comparator<String>, String> taken, // expect PW010 PW010
                Consumer<Progress<Integer>> told); // expect PW010

        void methods(
                Generic generic, // expect PW051
                Overloaded overloaded, // expect PW051
                Several several, // expect PW010
                None none, // expect PW010
                Hidden hidden); // expect PW019
    }

    interface Named {
        Number pick(String name, Thread owner);
    }

    interface Generic {
        <T> T pick(T first);
    }

    interface Overloaded {
        void accept(int number);

        default void accept(Object other) {}
    }

    interface Several {
        void first();

        void second();
    }

    interface None {
        default void first() {}
    }

    private interface Hidden {
        void run();
    }
}
