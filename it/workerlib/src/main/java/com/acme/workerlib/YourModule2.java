package com.acme.workerlib;

import io.pyworker.WorkerExport;

/** What of {@code YourModule2.py} works on a class that Java has a record for. */
@WorkerExport("YourModule2")
public interface YourModule2 {
    Subtype func3(Subtype obj);

    String func4(Subtype obj);

    Subtype func5(Subtype obj, Way way);
}
