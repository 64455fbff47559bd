package com.acme;

import io.pyworker.WorkerExport;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

final class ResultTypes {
    @WorkerExport
    interface Own {
        Number single(); // expect PW011

        Flow.Publisher<Integer> primes(int limit); // expect PW011

        Stream<String> stream(); // expect PW011

        Iterator<String> iterator(); // expect PW011

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
