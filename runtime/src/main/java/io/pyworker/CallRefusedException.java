package io.pyworker;

import org.jspecify.annotations.Nullable;

/** The call was not made: from where it was tried, it could never have ended. */
public class CallRefusedException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public CallRefusedException(String message) {
        super(message);
    }

    public CallRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
