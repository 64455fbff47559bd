package io.pyworker.wire;

import java.util.Map;

/**
 * What an interpreter says of itself once it is ready.
 *
 * @param firstSlots per contract, the slot of its first export
 * @param scriptSlot the slot that runs scripts
 * @param coroutines whether the event loop was started
 * @param python the language version, such as {@code 3.12.8}
 */
public record ReadyReport(Map<String, Integer> firstSlots, int scriptSlot, boolean coroutines, String python) {
    public ReadyReport {
        firstSlots = Map.copyOf(firstSlots);
    }
}
