package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport(
        module = "textstats",
        worker = "my worker") // expect PW032
interface NotAWorker {
    int answer();
}
