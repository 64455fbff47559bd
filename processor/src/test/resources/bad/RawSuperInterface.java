package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;

final class RawSuperInterface {
    @WorkerExport
    @SuppressWarnings("rawtypes")
    interface Direct extends Base { // expect PW006
        Number own(); // expect PW011
    }

    @WorkerExport
    interface Indirect extends Middle {} // expect PW006

    @SuppressWarnings("rawtypes")
    interface Middle extends Base {}

    interface Base<T> {
        List<T> items();

        T first();
    }
}
