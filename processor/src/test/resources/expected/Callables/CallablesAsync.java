package com.acme;

import io.pyworker.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import javax.annotation.processing.Generated;

/**
 * {@link Callables} with a future per call and a publisher per stream: every method returns at once.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface CallablesAsync {
    /**
     * Calls {@code callables.call}.
     */
    CompletableFuture<String> call(Callable<String> task, Callable<Void> nothing);

    /**
     * Calls {@code callables.count}.
     */
    CompletableFuture<Integer> count(int[] numbers, IntPredicate wanted);

    /**
     * Calls {@code callables.each}.
     */
    CompletableFuture<Void> each(Consumer<? super List<Callables.Point>> listener,
            Supplier<? extends Optional<Callables.Point>> next);

    /**
     * Calls {@code callables.fold}.
     */
    CompletableFuture<Long> fold(BinaryOperator<Long> operator, Function<Object, ? super Long> key);

    /**
     * Calls {@code callables.marked}.
     */
    CompletableFuture<Integer> marked(Function<String, Integer> required,
            Function<String, Callables.Point> optional);

    /**
     * Calls {@code callables.read}.
     */
    CompletableFuture<String> read(Callables.Source source,
            Callables.Translator<String> translator);

    /**
     * Calls {@code callables.run}.
     */
    CompletableFuture<Void> run(Runnable task, Runnable after);

    /**
     * Calls {@code callables.sort}.
     */
    CompletableFuture<List<String>> sort(List<String> words, Comparator<? super String> order);

    /**
     * Calls {@code callables.watch}.
     */
    Flow.Publisher<String> watch(Progress<Double> progress,
            Progress<? super Callables.Point> where);

    /**
     * Calls {@code callables.weigh}.
     */
    CompletableFuture<Double> weigh(ToDoubleBiFunction<Callables.Point, Map<String, Long>> weight);
}
