package com.acme;

import io.pyworker.CloseableIterator;
import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Streams} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class StreamsBinding implements Binding<Streams, StreamsAsync> {
    private static final Export<Object> ANYTHING = new Export<>(
            0, "Streams.anything",
            List.of(),
            PyType.required(PyType.ANY));

    private static final Export<Streams.Box<Integer>> BOXES = new Export<>(
            1, "Streams.boxes",
            List.of(),
            PyType.required(Types.BOX));

    private static final Export<Map<String, Long>> DOCUMENTS = new Export<>(
            2, "Streams.documents",
            List.of(PyType.array(PyType.STR, String[]::new)),
            PyType.required(PyType.dict(PyType.STR, PyType.INT64_OR_NONE)),
            Optional.of(Duration.ofMillis(2000)));

    private static final Export<List<Streams.Point>> PATHS = new Export<>(
            3, "Streams.paths",
            List.of(),
            PyType.required(PyType.list(Types.POINT)));

    private static final Export<Streams.Point> POINTS = new Export<>(
            4, "Streams.points",
            List.of(),
            PyType.required(Types.POINT));

    private static final Export<Integer> PRIMES = new Export<>(
            5, "Streams.primes",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<double[]> ROWS = new Export<>(
            6, "Streams.rows",
            List.of(),
            PyType.required(PyType.FLOAT64_ARRAY));

    private static final Export<String> WORDS = new Export<>(
            7, "Streams.words",
            List.of(PyType.STR, PyType.list(PyType.STR)),
            PyType.required(PyType.STR));

    private static final Contract<Streams, StreamsAsync> CONTRACT = new Contract<>(
            Streams.class, StreamsAsync.class, "", "streams",
            "964100400f5ea3bb8244086e6cb95b0a",
            List.of(ANYTHING, BOXES, DOCUMENTS, PATHS, POINTS, PRIMES, ROWS, WORDS));

    StreamsBinding() {
    }

    @Override
    public Contract<Streams, StreamsAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Streams blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public StreamsAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Streams {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Streams -> streams";
        }

        @Override
        public Flow.Publisher<Object> anything() {
            return channel.publish(ANYTHING);
        }

        @Override
        public Iterator<Streams.Box<Integer>> boxes() {
            return channel.iterate(BOXES);
        }

        @Override
        public CloseableIterator<Map<String, Long>> documents(String[] names) {
            return channel.iterate(DOCUMENTS, (Object) names);
        }

        @Override
        public Stream<? extends List<Streams.Point>> paths() {
            return channel.stream(PATHS);
        }

        @Override
        public Stream<? extends Streams.Point> points() {
            return channel.stream(POINTS);
        }

        @Override
        public Flow.Publisher<Integer> primes(int limit) {
            return channel.publish(PRIMES, limit);
        }

        @Override
        public Iterator<double[]> rows() {
            return channel.iterate(ROWS);
        }

        @Override
        public Stream<String> words(String text, List<String> stopWords) {
            return channel.stream(WORDS, text, stopWords);
        }
    }

    private static final class Async implements StreamsAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "StreamsAsync -> streams";
        }

        @Override
        public Flow.Publisher<Object> anything() {
            return channel.publish(ANYTHING);
        }

        @Override
        public Flow.Publisher<Streams.Box<Integer>> boxes() {
            return channel.publish(BOXES);
        }

        @Override
        public Flow.Publisher<Map<String, Long>> documents(String[] names) {
            return channel.publish(DOCUMENTS, (Object) names);
        }

        @Override
        public Flow.Publisher<List<Streams.Point>> paths() {
            return channel.publish(PATHS);
        }

        @Override
        public Flow.Publisher<Streams.Point> points() {
            return channel.publish(POINTS);
        }

        @Override
        public Flow.Publisher<Integer> primes(int limit) {
            return channel.publish(PRIMES, limit);
        }

        @Override
        public Flow.Publisher<double[]> rows() {
            return channel.publish(ROWS);
        }

        @Override
        public Flow.Publisher<String> words(String text, List<String> stopWords) {
            return channel.publish(WORDS, text, stopWords);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<Streams.Point> POINT = PyType.<Streams.Point>record(
                "com.acme.Streams$Point", Streams.Point.class,
                List.of(PyType.<Streams.Point, Integer>component("x", PyType.INT32, Streams.Point::x),
                        PyType.<Streams.Point, Integer>component("y", PyType.INT32, Streams.Point::y)),
                values -> new Streams.Point((Integer) values[0], (Integer) values[1]));

        private static final PyType<Streams.Box<Integer>> BOX = PyType.<Streams.Box<Integer>>record(
                "com.acme.Streams$Box[int32?]", Streams.Box.class,
                List.of(PyType.<Streams.Box<Integer>, Integer>component("content", PyType.INT32_OR_NONE, Streams.Box::content)),
                values -> new Streams.Box<Integer>((Integer) values[0]));
    }
}
