package io.pyworker.benchmarks.contract;

import io.pyworker.Deadline;
import io.pyworker.WorkerExport;

/** A call that does nothing and has a deadline. */
@WorkerExport(module = "plain", worker = "plain")
public interface Timed {
    @Deadline("1m")
    int noopInt(int value);
}
