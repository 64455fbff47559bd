package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport(
        value = "textstats",
        module = "textstats") // expect PW030
interface TwoModules {
    int answer();
}
