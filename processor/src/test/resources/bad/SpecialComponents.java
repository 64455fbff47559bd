package com.acme;

import io.pyworker.PyName;
import io.pyworker.WorkerExport;

@WorkerExport
interface SpecialComponents {
    void first(Special special); // expect PW046 PW046

    void second(Fine fine);

    record Special(
            @PyName("__class__") String type,
            int __init__) {}

    record Fine(int _private, int __mangled, @PyName("init__") int trailing) {}
}
