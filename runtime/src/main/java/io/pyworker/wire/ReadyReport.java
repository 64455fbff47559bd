package io.pyworker.wire;

import java.util.Map;

/**
 * What an interpreter says of itself once it is ready.
 *
 * @param firstSlots per contract, the slot of its first export
 * @param contracts per contract, the fingerprint that the dispatch table which it has executed has
 * @param names what can be called by name, by {@code module.function}
 * @param namedSlot the slot that calls a function by name
 * @param scriptSlot the slot that runs scripts
 * @param coroutines whether the event loop was started
 * @param python the language version, such as {@code 3.12.8}
 * @param pyworker the version of the Python package
 * @param body the version of the bodies that it reads and writes
 * @param digest the fingerprint of the configuration that has reached it
 */
public record ReadyReport(
        Map<String, Integer> firstSlots,
        Map<String, String> contracts,
        Map<String, NamedFunction> names,
        int namedSlot,
        int scriptSlot,
        boolean coroutines,
        String python,
        String pyworker,
        int body,
        String digest) {
    /** The version of the Python package that belongs to this runtime. */
    public static final String PYWORKER = "0.1.0";

    /** The version of the bodies that this runtime reads and writes. */
    public static final int BODY = 1;

    public ReadyReport {
        firstSlots = Map.copyOf(firstSlots);
        contracts = Map.copyOf(contracts);
        names = Map.copyOf(names);
    }

    /**
     * A function that can be called by name.
     *
     * @param signature its parameters as Python has them, without values: {@code (text, *, top=...)}
     * @param number which function it is: names of one function have one number
     */
    public record NamedFunction(String signature, int number) {}
}
