package io.pyworker.pool;

import io.pyworker.PythonException;
import io.pyworker.wire.PythonError;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors that belong to no call: to the listener, on the executor where futures complete, or to the log. Any thread may use it. */
final class ErrorReports {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReports.class);

    /** Nobody in Java has called. */
    private static final StackTraceElement[] NO_FRAMES = {};

    private final Completions completions;
    private volatile @Nullable Consumer<? super PythonException> listener;

    ErrorReports(Completions completions) {
        this.completions = completions;
    }

    /** Replaces the listener; null for the log. */
    void listen(@Nullable Consumer<? super PythonException> consumer) {
        listener = consumer;
    }

    void report(String interpreter, PythonError error) {
        Consumer<? super PythonException> hearing = listener;
        PythonException exception = error.toPythonException(NO_FRAMES);
        if (hearing == null) {
            LOG.warn("{}: an error that belongs to no call", interpreter, exception);
        } else {
            completions.run(() -> tell(hearing, interpreter, exception));
        }
    }

    private static void tell(Consumer<? super PythonException> hearing, String interpreter, PythonException exception) {
        try {
            hearing.accept(exception);
        } catch (RuntimeException e) { // the user's listener
            e.addSuppressed(exception);
            LOG.warn("{}: the listener of onError failed", interpreter, e);
        }
    }
}
