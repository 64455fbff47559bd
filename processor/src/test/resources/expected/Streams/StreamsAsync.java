package com.acme;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * {@link Streams} with a future per call and a publisher per stream: every method returns at once.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface StreamsAsync {
    /**
     * Calls {@code streams.anything}.
     */
    Flow.Publisher<Object> anything();

    /**
     * Calls {@code streams.boxes}.
     */
    Flow.Publisher<Streams.Box<Integer>> boxes();

    /**
     * Calls {@code streams.documents}.
     */
    Flow.Publisher<Map<String, Long>> documents(String[] names);

    /**
     * Calls {@code streams.paths}.
     */
    Flow.Publisher<List<Streams.Point>> paths();

    /**
     * Calls {@code streams.points}.
     */
    Flow.Publisher<Streams.Point> points();

    /**
     * Counts up.
     */
    Flow.Publisher<Integer> primes(int limit);

    /**
     * Calls {@code streams.rows}.
     */
    Flow.Publisher<double[]> rows();

    /**
     * Calls {@code streams.words}.
     */
    Flow.Publisher<String> words(String text, List<String> stopWords);
}
