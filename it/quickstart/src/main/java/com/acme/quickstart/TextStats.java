package com.acme.quickstart;

import io.pyworker.Kw;
import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

/** What {@code src/main/python/textstats.py} offers. */
@WorkerExport(module = "textstats")
public interface TextStats {
    double stdev(double[] values);

    /** The most frequent words with their counts, most frequent first. */
    Map<String, Integer> wordCount(String text, @Kw int top);

    /** The Flesch reading ease and the figures that it is made of. */
    Map<String, Double> readability(String text);

    List<String> longestSentences(String text, int count);
}
