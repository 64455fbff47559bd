package com.acme;

import io.pyworker.CloseableIterator;
import io.pyworker.Shape;
import io.pyworker.WorkerExport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@WorkerExport
interface StreamElements {
    Stream<Optional<String>> optional(); // expect PW052

    Flow.Publisher<OptionalInt> optionalInt(); // expect PW052

    Iterator<@Nullable String> nullable(); // expect PW052

    Stream<? extends @Nullable String> nullableBound(); // expect PW052

    @SuppressWarnings("rawtypes")
    Flow.Publisher raw(); // expect PW014

    CloseableIterator<?> unbounded(); // expect PW016

    Stream<? super String> sink(); // expect PW016

    Stream<List<? extends Number>> deep(); // expect PW016

    Iterator<Number> element(); // expect PW012

    Stream<Void> nothing(); // expect PW012

    Stream<Stream<String>> nested(); // expect PW012

    List<Iterator<String>> inside(); // expect PW012

    Stream<Runnable> functions(); // expect PW012

    @Shape
    Stream<double[][]> matrices(); // expect PW042

    void parameter(CloseableIterator<String> values); // expect PW010

    @Target(ElementType.TYPE_USE)
    @interface Nullable {}
}
