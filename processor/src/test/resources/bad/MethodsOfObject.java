package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
interface MethodsOfObject {
    int clone(); // expect PW009

    void finalize(); // expect PW009

    int clone_(int times);
}
