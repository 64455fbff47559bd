package com.acme;

import io.pyworker.WorkerExport;

final class NotModules {
    @WorkerExport("text-stats") // expect PW031
    interface Hyphen {
        int answer();
    }

    @WorkerExport(
            worker = "text",
            module = "acme..stats") // expect PW031
    interface EmptyPart {
        int answer();
    }

    @WorkerExport("acme.class") // expect PW031
    interface KeywordPart {
        int answer();
    }

    @WorkerExport
    interface Lambda { // expect PW031
        int answer();
    }
}
