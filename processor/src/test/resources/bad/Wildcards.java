package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

@WorkerExport
interface Wildcards {
    List<?> unbounded(); // expect PW016

    void sink(List<? super String> strings); // expect PW016

    Map<String, List<? extends Double>> deepInAResult(); // expect PW016

    List<? extends Double> fine(Map<String, List<? extends Double>> values);
}
