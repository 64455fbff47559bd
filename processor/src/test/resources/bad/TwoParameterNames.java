package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;

@WorkerExport
interface TwoParameterNames {
    int count(
            String text,
            @Kw("top")
            @PyName("limit") // expect PW026
            int top);

    int fine(@Kw("") @PyName("limit") int top);
}
