package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport(module = "textstats", worker = "text")
public interface TextStats {
    double stdev(double[] values);
}
