package com.acme;

import io.pyworker.Kw;
import io.pyworker.Kwargs;
import io.pyworker.WorkerExport;
import java.util.Map;

@WorkerExport
interface PositionalAfterKeyword {
    int count(
            String text,
            @Kw int top,
            int third, // expect PW024
            @Kw int fourth,
            int fifth); // expect PW024

    int options(
            @Kwargs Map<String, Long> options,
            int second, // expect PW024
            @Kw int third, // expect PW024
            String... rest);
}
