package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited for a blocking call. Its interrupt flag is set again. */
public class CallInterruptedException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public CallInterruptedException(String message) {
        super(message);
    }

    public CallInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
