package com.acme;

import io.pyworker.WorkerExport;
import java.util.Date;
import java.util.List;

@WorkerExport
interface ComponentTypes {
    void first(List<Outer> outer); // expect PW017 PW012 PW017

    void again(Outer outer, Pair<Date> pair); // expect PW012

    record Outer(Number number, List<CharSequence> texts, Inner inner) {}

    record Inner(Outer outer, Thread thread) {}

    record Pair<T>(T first) {}
}
