package com.acme;

import io.pyworker.Deadline;
import io.pyworker.WorkerExport;

@WorkerExport
@Deadline("500ms")
public interface Deadlines {
    @Deadline("2m")
    int own(int x);

    int general();
}
