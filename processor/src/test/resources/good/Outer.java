package com.acme;

import io.pyworker.WorkerExport;

public class Outer {
    private Outer() {}

    @WorkerExport
    public interface Open {
        int answer();
    }

    @WorkerExport
    interface Hidden {
        int answer();

        @WorkerExport
        interface Deep {
            int answer();
        }
    }
}
