package io.pyworker.wire;

import io.pyworker.WorkerStartException;
import org.jspecify.annotations.Nullable;

/** What an interpreter tells the main side. {@link Ready} or {@link Refused} comes first, {@link Ended} last. */
public sealed interface Outcome {
    /** The modules are imported and every export was found. */
    record Ready(ReadyReport report) implements Outcome {}

    /** The interpreter cannot serve; {@link Ended} follows. */
    record Refused(WorkerStartException reason) implements Outcome {}

    /** The next element of a stream, a wire value as in {@link Returned}, which has null for a stream that is over. */
    record Item(long id, @Nullable Object value) implements Outcome {}

    /** The function returned. The value is null, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, {@code String} or {@code byte[]}. */
    record Returned(long id, @Nullable Object value) implements Outcome {}

    /** The function raised, or its result cannot cross. */
    record Raised(long id, PythonError error) implements Outcome {}

    /** The call's coroutine or generator is told to end, and may clean up. */
    record Cancelling(long id) implements Outcome {}

    /** The function was interrupted, or its coroutine given up: it has no result. */
    record Stopped(long id) implements Outcome {}

    /** Something failed that belongs to no call: a task that was left alone, a function that runs at the end. */
    record Reported(PythonError error) implements Outcome {}

    /** The interpreter is gone: because it was told to stop (no cause), or by itself. */
    record Ended(@Nullable Throwable cause) implements Outcome {}
}
