package com.acme.rpc;

import io.pyworker.Kw;
import io.pyworker.PyAttribute;
import io.pyworker.PyDefault;
import io.pyworker.WorkerExport;

/** The object {@code counter} of {@code sessions.py}: one per interpreter. */
@WorkerExport(module = "sessions", pyObject = "counter")
public interface Counter {
    /** The sum. */
    int increment(@Kw @PyDefault Integer by);

    /** The sum. */
    @PyAttribute
    int value();

    /** Sets the sum. */
    @PyAttribute
    void value(int value);
}
