package io.pyworker.benchmarks.contract;

import io.pyworker.Shared;
import io.pyworker.WorkerExport;
import java.nio.ByteBuffer;

/** A function that does not end, and one that shows that the interpreter is free again. */
@WorkerExport(module = "plain", worker = "plain")
public interface Endless {
    /** Sets the first byte, and then runs a loop that does nothing. */
    void spin(@Shared ByteBuffer begun);

    int noopInt(int value);
}
