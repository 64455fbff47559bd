package io.pyworker.pool;

/**
 * What a call wants to reach.
 *
 * @param contract the contract's interface, or {@link #SCRIPT}, or {@link #NAMED}
 * @param index the place in the contract's dispatch table
 * @param name for messages: {@code TextStats.stdev}
 */
record Target(String contract, int index, String name) {
    /** Stands for the script runner, which belongs to no contract. */
    static final String SCRIPT = "<script>";

    /** Stands for the functions that are called by name, which need belong to none; {@code name} is what the caller wrote. */
    static final String NAMED = "<named>";
}
