package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

@WorkerExport
interface Wildcards {
    List<?> unbounded(); // expect PW016

    void sink(List<? super String> strings); // expect PW016

    Map<String, List<? extends Double>> deepInAResult(); // expect PW016

    void inARecord(Table table); // expect PW016

    Pair<? extends Double, String> fine(Map<String, List<? extends Double>> values, Pair<? extends Long, String> pair);

    record Table(List<? extends Double> cells) {}

    record Pair<A, B>(A first, B second) {}
}
