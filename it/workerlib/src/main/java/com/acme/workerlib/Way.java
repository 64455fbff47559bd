package com.acme.workerlib;

import io.pyworker.PyValue;

/** The values of Python's {@code moduleName.Way}. */
public enum Way {
    @PyValue(number = 1)
    ON,
    @PyValue(number = -1)
    BACK
}
