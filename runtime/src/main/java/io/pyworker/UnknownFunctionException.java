package io.pyworker;

/** A worker has no function of the name that was called, or several; the message lists what there is. */
public class UnknownFunctionException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public UnknownFunctionException(String message) {
        super(message);
    }
}
