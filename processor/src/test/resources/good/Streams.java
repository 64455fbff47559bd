package com.acme;

import io.pyworker.CloseableIterator;
import io.pyworker.Deadline;
import io.pyworker.Kw;
import io.pyworker.WorkerExport;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@WorkerExport
interface Streams {
    /** Counts up. */
    Flow.Publisher<Integer> primes(int limit);

    Stream<String> words(String text, @Kw List<String> stopWords);

    Iterator<double[]> rows();

    @Deadline("2s")
    CloseableIterator<Map<String, Long>> documents(String[] names);

    Stream<? extends Point> points();

    Stream<? extends List<Point>> paths();

    Flow.Publisher<Object> anything();

    Iterator<Box<Integer>> boxes();

    record Point(int x, int y) {}

    record Box<T>(T content) {}
}
