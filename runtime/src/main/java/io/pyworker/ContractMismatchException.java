package io.pyworker;

import org.jspecify.annotations.Nullable;

/** An interface and the bundle were not built together: the message says what differs and how to bring them in step. */
public class ContractMismatchException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public ContractMismatchException(String message) {
        super(message);
    }

    public ContractMismatchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
