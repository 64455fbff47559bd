package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;

@WorkerExport
interface GenericInterface<
        T extends Comparable<T>, // expect PW002
        U> {
    List<T> sorted(T[] values, List<? extends U> others);
}
