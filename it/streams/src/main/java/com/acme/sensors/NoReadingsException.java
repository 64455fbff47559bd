package com.acme.sensors;

/** There is nothing to compute with. */
public class NoReadingsException extends Exception {
    private static final long serialVersionUID = 1;

    public NoReadingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
