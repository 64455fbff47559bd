package io.pyworker.benchmarks.contract;

/** Calls that do nothing, and one that takes time without using a core. */
public interface Noop {
    int noopInt(int value);

    String noopStr(String value);

    void sleep(double seconds);
}
