package io.pyworker.pool;

/**
 * What a call wants to reach.
 *
 * @param contract the contract's interface, or {@link #SCRIPT}
 * @param index the place in the contract's dispatch table
 * @param name for messages: {@code TextStats.stdev}
 */
record Target(String contract, int index, String name) {
    /** Stands for the script runner, which belongs to no contract. */
    static final String SCRIPT = "<script>";
}
