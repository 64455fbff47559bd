package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
sealed interface SealedInterface permits SealedInterface.Only { // expect PW004
    int answer();

    record Only(int answer) implements SealedInterface {}
}
