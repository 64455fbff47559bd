package com.acme.rpc;

import io.pyworker.WorkerExport;

/** The functions of {@code sessions.py}. */
@WorkerExport("sessions")
public interface Sessions {
    /** How many objects the interpreter keeps for Java. */
    int liveObjects();
}
