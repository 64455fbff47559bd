package com.acme.sensors;

import io.pyworker.CloseableIterator;
import io.pyworker.Kw;
import io.pyworker.Progress;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code sensors.py}: all kinds of streams, functions as arguments, mapped errors. */
@WorkerExport
@Throws(py = "ValueError", java = IllegalArgumentException.class)
public interface Sensors {
    Stream<Integer> count(int limit);

    Iterator<Integer> countTwice(int limit);

    CloseableIterator<Reading> readings(int limit);

    Flow.Publisher<String> lines(String text);

    Stream<Integer> failing(int after);

    boolean isClosed();

    List<Reading> sorted(List<Reading> readings, @Kw Comparator<Reading> order);

    List<Integer> lengths(List<String> words, Function<String, Integer> length);

    @Throws(py = "OSError", java = IOException.class)
    Reading next(Reading last, Loader loader) throws IOException;

    int measure(int steps, Progress<Integer> progress);

    void keep(Supplier<String> name);

    String name();

    @Throws(py = "sensors.NoReadings", java = NoReadingsException.class)
    double mean(List<Reading> readings) throws NoReadingsException;

    String caught(Runnable failing);
}
