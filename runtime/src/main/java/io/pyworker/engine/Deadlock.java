package io.pyworker.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for functions and calls that wait for one another, so that they would for ever. */
final class Deadlock {
    private Deadlock() {}

    /**
     * Who waits for what, if this function waits for itself in the end; then it waits no more, as only one of them need give way. Empty if
     * one of them goes on. Whoever waits calls this when that is known, so the last one finds it.
     */
    static synchronized Optional<String> breakAt(CallChain function) {
        Map<CallChain, Awaited> waiting = waiting(function);
        // nobody waits for a thing again: what is seen twice has been so all the time between, all of it at once
        if (waiting.isEmpty() || !waiting.equals(waiting(function))) {
            return Optional.empty();
        }
        function.waitFor(null);
        return Optional.of(described(waiting));
    }

    /** All that it waits for, directly or not, itself included; nothing if one of them goes on, or none waits for it. */
    private static Map<CallChain, Awaited> waiting(CallChain function) {
        Map<CallChain, Awaited> waiting = new LinkedHashMap<>();
        Deque<CallChain> open = new ArrayDeque<>(List.of(function));
        boolean isAwaited = false;
        while (!open.isEmpty()) {
            CallChain next = open.remove();
            Awaited awaited = next.waitsFor();
            List<CallChain> blockers = awaited == null ? List.of() : awaited.blockers();
            if (awaited == null || blockers.isEmpty()) {
                return Map.of();
            }
            waiting.put(next, awaited);
            isAwaited |= blockers.contains(function);
            blockers.stream().filter(each -> !waiting.containsKey(each)).forEach(open::add);
        }
        return isAwaited ? waiting : Map.of();
    }

    private static String described(Map<CallChain, Awaited> waiting) {
        return waiting.entrySet().stream()
                .map(entry -> entry.getKey() + " waits for " + entry.getValue().name())
                .collect(Collectors.joining("; "));
    }
}
