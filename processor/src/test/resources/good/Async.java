package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;

/** Named and filled with whatever the generated code uses itself. */
@WorkerExport("acme")
public interface Async {
    int CALL = 1;

    java.lang.String COUNT = "count";

    int call(int channel, int CALL);

    int count(int COUNT, int this_);

    int Count_(List<java.lang.String> value);

    java.lang.String contract();

    int blocking(int Blocking);

    interface Blocking {}

    interface CallChannel {}

    interface String {}

    @interface Override {}
}
