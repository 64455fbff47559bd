package com.acme;

import io.pyworker.WorkerExport;

@Deprecated(since = "2", forRemoval = true)
@WorkerExport
public interface Old {
    /**
     * Nobody calls this.
     *
     * @deprecated because
     */
    @Deprecated
    int older();

    @Deprecated(since = "1", forRemoval = true)
    int oldest();

    int old();
}
