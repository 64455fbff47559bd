package com.acme;

import io.pyworker.Kw;
import io.pyworker.WorkerExport;

@WorkerExport
interface PositionalAfterKeyword {
    int count(
            String text,
            @Kw int top,
            int third, // expect PW024
            @Kw int fourth,
            int fifth); // expect PW024
}
