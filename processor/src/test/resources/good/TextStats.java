package com.acme;

import io.pyworker.Kw;
import io.pyworker.WorkerExport;
import java.util.Map;

/** Statistics of texts and numbers. */
@WorkerExport(module = "textstats")
public interface TextStats {
    /**
     * The standard deviation of a sample, {@code 0 <= result}.
     *
     * <p>Of a few values.
     *
     * @param values at least two
     * @return see {@link Math}
     */
    double stdev(double[] values);

    Map<String, Integer> wordCount(String text, @Kw int top);

    void reset();
}
