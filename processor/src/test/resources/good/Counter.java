package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyAttribute;
import io.pyworker.WorkerExport;

@WorkerExport(module = "sessions", pyObject = "counter")
interface Counter {
    int increment(@Kw int by);

    @PyAttribute
    int getValue();

    @PyAttribute
    void setValue(int value);

    void close();
}
