package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
interface TakenNames { // expect PW040 PW040
    Number answer(); // expect PW011
}

interface TakenNamesAsync {}

final class TakenNamesBinding {}

interface Outer {
    @WorkerExport
    interface Inner {
        int answer();
    }
}

@WorkerExport
interface Outer_Inner { // expect PW040 PW040
    int answer();
}
