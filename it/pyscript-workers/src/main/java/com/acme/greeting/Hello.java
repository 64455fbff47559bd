package com.acme.greeting;

import io.pyworker.PyDefault;
import io.pyworker.WorkerImport;

/** What main registers for workers: {@code sync.hello}. */
@WorkerImport
public interface Hello {
    String hello(@PyDefault String name);
}
