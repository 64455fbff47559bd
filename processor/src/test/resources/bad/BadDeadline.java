package com.acme;

import io.pyworker.Deadline;
import io.pyworker.WorkerExport;

@WorkerExport
@Deadline("soon") // expect PW048
public interface BadDeadline {
    @Deadline("0s") // expect PW048
    int never();

    @Deadline("2 s") // expect PW048
    int spaced();

    @Deadline("2s")
    int right();

    int general();
}
