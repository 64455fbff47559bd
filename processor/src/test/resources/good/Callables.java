package com.acme;

import io.pyworker.Deadline;
import io.pyworker.Kw;
import io.pyworker.Progress;
import io.pyworker.PyDefault;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;

@WorkerExport
interface Callables {
    List<String> sort(List<String> words, @Kw Comparator<? super String> order);

    void run(Runnable task, @PyDefault Runnable after);

    String call(Callable<String> task, Callable<Void> nothing) throws Exception;

    int count(int[] numbers, IntPredicate wanted);

    @Deadline("1s")
    void each(Consumer<? super List<Point>> listener, Supplier<? extends Optional<Point>> next);

    Long fold(BinaryOperator<Long> operator, Function<Object, ? super Long> key);

    double weigh(ToDoubleBiFunction<Point, Map<String, Long>> weight);

    @Throws(py = "OSError", java = IOException.class)
    String read(Source source, Translator<String> translator) throws IOException;

    Flow.Publisher<String> watch(Progress<Double> progress, @Kw Progress<? super Point> where);

    @NullMarked
    int marked(Function<String, Integer> required, @Nullable Function<@Nullable String, @Nullable Point> optional);

    record Point(int x, int y) {}

    /** Not annotated, with a checked exception, and with what every object has. */
    interface Source {
        char[] read(String name, int length, String... more) throws IOException;

        @Override
        String toString();

        default Source self() {
            return this;
        }
    }

    interface Translator<T> extends Function<T, T> {}

    @interface NullMarked {}

    @Target(ElementType.TYPE_USE)
    @interface Nullable {}
}
