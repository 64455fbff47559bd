package io.pyworker;

/**
 * Hears from a function how far it is: a parameter that Python calls like a function. However often Python does, the newest value is
 * told at most every 100 ms, and the last one before the call is settled. Runs on the executor of callbacks, one value at a time.
 *
 * @param <T> what is told: a number, a record, ...
 */
@FunctionalInterface
public interface Progress<T> {
    /** Takes a value. What it throws is raised in Python where the value was told, or fails the call. */
    void report(T value);
}
