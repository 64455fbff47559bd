package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WorkerExport
interface TypeArguments {
    List<Float> floats(); // expect PW012

    Map<String, Map<String, Object>> deep(); // expect PW012

    List<Void> nothings(); // expect PW012

    Optional<Float> outerOnly(); // expect PW011

    void parameter(
            Set<Thread.State> states, // expect PW012
            Map<Short, Short> shorts, // expect PW012 PW012
            List<String[]> arrays); // expect PW012
}
