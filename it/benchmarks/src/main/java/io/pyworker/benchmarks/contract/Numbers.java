package io.pyworker.benchmarks.contract;

import io.pyworker.CloseableIterator;
import io.pyworker.WorkerExport;

/** A generator. */
@WorkerExport(worker = "plain", module = "numbers_up_to")
public interface Numbers {
    /** The ints from 0 up to the count. */
    CloseableIterator<Integer> numbers(int count);
}
