package io.pyworker.bundle;

import org.jspecify.annotations.Nullable;

/**
 * Strict JSON. Objects are {@code Map<String, Object>} in the order of the text, arrays {@code List<Object>}, numbers {@code Long}
 * or, with a fraction or an exponent, {@code Double}; then {@code String}, {@code Boolean} and null.
 */
final class Json {
    /** Levels of nesting at most, both ways. */
    static final int MAX_DEPTH = 64;

    private Json() {}

    /**
     * Reads one value.
     *
     * @param where names the text in messages
     * @throws io.pyworker.BundleException for malformed text, with line and column
     */
    static @Nullable Object parse(String text, String where) {
        return new JsonReader(text, where).document();
    }

    /**
     * Writes a value with two spaces of indentation, members in the order of their map, and a line feed at the end.
     *
     * @throws IllegalArgumentException for a value that is none of the above, a number that is not finite, or too deep a nesting
     */
    static String write(@Nullable Object value) {
        return new JsonWriter().document(value);
    }
}
