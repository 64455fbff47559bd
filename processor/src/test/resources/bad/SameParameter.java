package com.acme;

import io.pyworker.Kw;
import io.pyworker.WorkerExport;

@WorkerExport
interface SameParameter {
    int count(
            int topCount,
            int top_count, // expect PW023
            @Kw("top_count") int other); // expect PW023
}
