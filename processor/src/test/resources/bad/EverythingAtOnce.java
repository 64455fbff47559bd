package com.acme;

import io.pyworker.Kw;
import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

@WorkerExport(
        value = "a", worker = " ", module = "b c") // expect PW030 PW031 PW032
sealed interface EverythingAtOnce // expect PW004
        permits EverythingAtOnce.Only {
    Thread lambda(List list, @Kw Number top, int last); // expect PW010 PW011 PW014 PW021 PW024

    <T> int lambda(); // expect PW007 PW008 PW021

    Map<int[], Number> pass(); // expect PW012 PW015 PW021

    non-sealed interface Only extends EverythingAtOnce {}
}
