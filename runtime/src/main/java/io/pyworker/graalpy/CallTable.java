package io.pyworker.graalpy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to calls and ends with them, each thing under a number of its own, which is never used again. Used by the interpreter's
 * thread only.
 */
final class CallTable<T> {
    private final Map<Long, Entry<T>> entries = new HashMap<>();
    private final Map<Long, Set<Long>> byCall = new HashMap<>();
    private long last;
    private int kept;

    private record Entry<T>(T thing, long call) {}

    /** Adds a thing of the call's, or of none's ({@link CurrentCall#NONE}), which is kept: its number, from 1. */
    long add(long call, T thing) {
        entries.put(++last, new Entry<>(thing, call));
        if (call == CurrentCall.NONE) {
            kept++;
        } else {
            byCall.computeIfAbsent(call, id -> new LinkedHashSet<>(2)).add(last);
        }
        return last;
    }

    @Nullable
    T find(long number) {
        Entry<T> entry = entries.get(number);
        return entry == null ? null : entry.thing;
    }

    /** The least number of a thing that is so; -1 if none is. */
    long first(Predicate<T> wanted) {
        return entries.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue().thing))
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElse(-1);
    }

    /** Lets a thing outlive its call; false if it is not there. */
    boolean keep(long number) {
        Entry<T> entry = entries.get(number);
        if (entry == null) {
            return false;
        }
        if (entry.call != CurrentCall.NONE) {
            leave(number, entry.call);
            keep(number, entry.thing);
        }
        return true;
    }

    private void keep(long number, T thing) {
        entries.put(number, new Entry<>(thing, CurrentCall.NONE));
        kept++;
    }

    /** Takes a thing out, kept or not; null if it is not there. */
    @Nullable
    T remove(long number) {
        Entry<T> entry = entries.remove(number);
        if (entry == null) {
            return null;
        }
        if (entry.call == CurrentCall.NONE) {
            kept--;
        } else {
            leave(number, entry.call);
        }
        return entry.thing;
    }

    private void leave(long number, long call) {
        Set<Long> numbers = byCall.get(call);
        if (numbers != null && numbers.remove(number) && numbers.isEmpty()) {
            byCall.remove(call);
        }
    }

    /** The call is over: takes out what belongs to it. */
    List<T> end(long call) {
        return over(call, (number, thing) -> entries.remove(number));
    }

    /** The call is over: what belongs to it outlives it. Gives that. */
    List<T> keepAll(long call) {
        return over(call, this::keep);
    }

    private List<T> over(long call, BiConsumer<Long, T> change) {
        Set<Long> numbers = byCall.isEmpty() ? null : byCall.remove(call);
        if (numbers == null) {
            return List.of();
        }
        List<T> things = new ArrayList<>(numbers.size());
        for (Long number : numbers) {
            T thing = Objects.requireNonNull(entries.get(number)).thing;
            change.accept(number, thing);
            things.add(thing);
        }
        return things;
    }

    /** Takes out everything. */
    List<T> endAll() {
        List<T> ended = entries.values().stream().map(Entry::thing).toList();
        entries.clear();
        byCall.clear();
        kept = 0;
        return ended;
    }

    int size() {
        return entries.size();
    }

    /** How many outlive their calls. */
    int keptCount() {
        return kept;
    }
}
