package com.acme;

import io.pyworker.WorkerExport;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WorkerExport
interface TypeArguments {
    List<Number> numbers(); // expect PW012

    Map<String, Map<String, CharSequence>> deep(); // expect PW012

    List<Void> nothings(); // expect PW012

    Optional<Date> optional(); // expect PW012

    void parameter(
            Set<Thread> threads, // expect PW012
            Map<Date, Date> dates, // expect PW012 PW012
            List<Thread[]> arrays, // expect PW012
            Pair<Thread, String> pair); // expect PW012

    record Pair<A, B>(A first, B second) {}
}
