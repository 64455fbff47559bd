package io.pyworker.bundle;

/** What may be a name in Python. */
public final class PythonName {
    private PythonName() {}

    public static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    /** True for {@code a.b.c}. */
    public static boolean isModule(String name) {
        for (String part : name.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }
}
