package com.acme.rpc;

import io.pyworker.PyName;
import io.pyworker.WorkerExport;

/** The class of {@code comlink_worker.py}. */
@WorkerExport(module = "comlink_worker", pyClass = "PyodideWorker")
public interface PyodideWorker {
    /** Comes first. */
    void init();

    /** The value of the last expression. */
    @PyName("runPython")
    Object runPython(String code);
}
