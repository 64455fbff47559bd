package io.pyworker.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The step of a path that leads to a dict's entry. Only keys that are text or small numbers are shown. */
final class KeyStep {
    /** In characters; what is longer is cut. */
    private static final int LONGEST_KEY = 40;

    private static final Set<Class<?>> SHOWN =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, Double.class, Float.class, Boolean.class);

    private KeyStep() {}

    static String of(@Nullable Object key) {
        if (key instanceof String text) {
            return "[\"" + escaped(text.substring(0, Math.min(text.length(), LONGEST_KEY))) + "\"]";
        }
        return key != null && SHOWN.contains(key.getClass()) ? "[" + key + "]" : "[?]";
    }

    /** Keys come from anywhere, and paths go to logs: nothing in a key can end its quotes or its line. */
    private static String escaped(String key) {
        StringBuilder escaped = new StringBuilder();
        key.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                escaped.append('\\').appendCodePoint(character);
            } else if (isInvisible(character)) {
                escaped.append(String.format("\\u%04x", character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
