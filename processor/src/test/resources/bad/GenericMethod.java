package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;

final class GenericMethod {
    @WorkerExport
    interface Own {
        <T> T first(List<T> values, T[] others); // expect PW008
    }

    @WorkerExport
    interface Inherited extends Base {} // expect PW008

    interface Base {
        <T extends Comparable<T>> int compare(T left, T right);
    }
}
