package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyDefault;
import io.pyworker.WorkerExport;

@WorkerExport
interface Defaults {
    void primitive(@PyDefault int top); // expect PW028

    void keyword(@Kw @PyDefault char separator); // expect PW028

    void before(
            @PyDefault String text, // expect PW028
            int top);

    void beforeVarargs(
            @PyDefault String text, // expect PW028
            String... rest);

    void varargs(
            String text,
            @PyDefault String... rest); // expect PW028

    void fine(String text, @PyDefault Integer top, @PyDefault String end, @Kw int last);
}
