package io.pyworker.wire;

/** A value that cannot cross, with the path to it so far: containers prepend their part while it travels outwards. */
public final class ConversionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In characters; what is longer is cut at its inner end. */
    private static final int LONGEST_PATH = 200;

    private final StringBuilder path = new StringBuilder();

    public ConversionFailure(String message) {
        super(message, null, false, false);
    }

    /** Prepends one step of the path, such as {@code [3]}. */
    ConversionFailure inside(String step) {
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
