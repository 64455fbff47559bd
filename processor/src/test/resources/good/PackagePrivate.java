package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport("acme.hidden")
interface PackagePrivate {
    int answer();
}
