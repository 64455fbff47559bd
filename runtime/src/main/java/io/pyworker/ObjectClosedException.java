package io.pyworker;

/** The proxy of a Python object was closed, and then called. */
public class ObjectClosedException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public ObjectClosedException(String message) {
        super(message);
    }
}
