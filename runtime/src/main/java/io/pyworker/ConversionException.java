package io.pyworker;

import org.jspecify.annotations.Nullable;

/** A value has no form on the other side, or not the declared one. The message starts with the path to the value, as in {@code result[3]}. */
public class ConversionException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public ConversionException(String message) {
        super(message);
    }

    public ConversionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
