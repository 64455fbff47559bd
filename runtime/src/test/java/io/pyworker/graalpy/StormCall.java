package io.pyworker.graalpy;

import io.pyworker.CallInterruptedException;
import io.pyworker.DeadlineExceededException;
import io.pyworker.PythonException;
import io.pyworker.QueueFullException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One call of the storm and what it may come to.
 *
 * @param what names it in messages
 * @param own whether an outcome, a value or an exception, is that of its own function
 * @param others what may come in between
 */
record StormCall(String what, Predicate<@Nullable Object> own, Set<Hit> others) {
    /** What may keep a call from its own outcome. */
    enum Hit {
        CANCELLED,
        EXPIRED,
        INTERRUPTED,
        REFUSED,
        ABANDONED
    }

    /** For a function that gives this value. */
    static Predicate<@Nullable Object> gives(long value) {
        return outcome -> Long.valueOf(value).equals(outcome);
    }

    /** For a function that raises the ValueError of this number. */
    static Predicate<@Nullable Object> raises(long number) {
        return outcome -> outcome instanceof PythonException e && ("ValueError: " + number).equals(e.getMessage());
    }

    /** For a function that does not end by itself. */
    static Predicate<@Nullable Object> endsNever() {
        return outcome -> false;
    }

    static Set<Hit> none() {
        return EnumSet.noneOf(Hit.class);
    }

    /** The name of an outcome; throws if this call may not have it. */
    String checked(@Nullable Object value, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (own.test(cause == null ? value : cause)) {
            return cause == null ? "returned" : "raised";
        }
        Hit hit = cause == null ? null : hit(cause);
        if (hit == null || !others.contains(hit)) {
            throw new AssertionError(what + " must not come to " + (cause == null ? value : cause), cause);
        }
        return hit.name();
    }

    private static @Nullable Hit hit(Throwable failure) {
        if (failure instanceof CancellationException) {
            return Hit.CANCELLED;
        }
        if (failure instanceof DeadlineExceededException) {
            return Hit.EXPIRED;
        }
        if (failure instanceof QueueFullException) {
            return Hit.REFUSED;
        }
        if (failure instanceof CallInterruptedException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("the stream was abandoned") ? Hit.ABANDONED : interrupted(message);
        }
        return null;
    }

    private static @Nullable Hit interrupted(String message) {
        return message.contains("the calling thread was interrupted") ? Hit.INTERRUPTED : null;
    }
}
