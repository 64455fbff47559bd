package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;
import java.util.function.IntUnaryOperator;

/** Functions that call one of Java's. */
@WorkerExport(worker = "plain", module = "calling_back")
public interface CallingBack {
    int once(IntUnaryOperator function, int value);

    int often(IntUnaryOperator function, int count);

    int oftenBySync(int count);

    int never(int value);
}
