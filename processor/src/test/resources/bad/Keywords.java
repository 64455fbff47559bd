package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;

@WorkerExport
interface Keywords {
    int lambda(int value); // expect PW021

    int copy(
            int from, // expect PW021
            @Kw("global") int to); // expect PW021

    @PyName("None") // expect PW021
    int none();
}
