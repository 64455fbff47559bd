package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
public interface ImageStats {
    double stdev(double[] values);
}
