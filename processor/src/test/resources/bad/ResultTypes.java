package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.ListIterator;
import java.util.PrimitiveIterator;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;
import java.util.stream.IntStream;

final class ResultTypes {
    @WorkerExport
    interface Own {
        Number single(); // expect PW011

        SubmissionPublisher<Integer> primes(int limit); // expect PW011

        IntStream stream(); // expect PW011

        ListIterator<String> iterator(); // expect PW011

        PrimitiveIterator.OfLong longs(); // expect PW011

        Supplier<String> function(); // expect PW011

        List<String>[] array(List<String>[] values); // expect PW010 PW011
    }

    @WorkerExport
    interface Inherited extends Base<Thread> { // expect PW010 PW011
        int fine();
    }

    interface Base<T> {
        T first();

        void put(T value);

        List<String> names();
    }
}
