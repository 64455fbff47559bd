package io.pyworker;

import java.time.Duration;

/**
 * A call did not end within its deadline, which counts from the call on, waiting included. What had begun was stopped, unless the message
 * says otherwise.
 */
public class DeadlineExceededException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    private final Duration queued;
    private final Duration ran;

    public DeadlineExceededException(String message, Duration queued, Duration ran) {
        super(message);
        this.queued = queued;
        this.ran = ran;
    }

    /** How long the call waited for its turn. */
    public Duration queued() {
        return queued;
    }

    /** How long the function ran; zero if it had not begun. */
    public Duration ran() {
        return ran;
    }
}
