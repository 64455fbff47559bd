package io.pyworker;

/** The calling thread was interrupted while it waited for a blocking call. Its interrupt flag is set again. */
public class CallInterruptedException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public CallInterruptedException(String message) {
        super(message);
    }

    public CallInterruptedException(String message, Throwable cause) {
        super(message, cause);
    }
}
