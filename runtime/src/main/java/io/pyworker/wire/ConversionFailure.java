package io.pyworker.wire;

import org.jspecify.annotations.Nullable;

/** A value that cannot cross, with the path to it so far: containers prepend their part while it travels outwards. */
public final class ConversionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In characters; what is longer is cut at its inner end. */
    private static final int LONGEST_PATH = 200;

    private final StringBuilder path = new StringBuilder();

    public ConversionFailure(String message) {
        this(message, null);
    }

    /** The same, because the user's own code threw. */
    ConversionFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    /** What the user's own code threw: its class only, because its message may show a value. */
    static ConversionFailure thrown(String by, RuntimeException cause) {
        return new ConversionFailure(by + " threw " + cause.getClass().getName(), cause);
    }

    /** A value that got where it is through a raw type or an unchecked cast. */
    static ConversionFailure otherClass(@Nullable Object value) {
        return new ConversionFailure(
                (value == null ? "null" : value.getClass().getName()) + " is not the declared class");
    }

    /** Prepends one step of the path, such as {@code [3]}. */
    public ConversionFailure inside(String step) {
        path.insert(0, step);
        if (path.length() > LONGEST_PATH) {
            path.replace(LONGEST_PATH / 2, path.length(), "...");
        }
        return this;
    }

    /** The whole path under a root, and what is wrong there: {@code result[3]: float where int32 was declared}. */
    public String describe(String root) {
        return root + path + ": " + getMessage();
    }
}
