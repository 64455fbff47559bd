package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport("textstats")
public interface TextStats {
    double stdev(double[] values);
}
