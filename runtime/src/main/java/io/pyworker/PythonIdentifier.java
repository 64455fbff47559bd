package io.pyworker;

import java.text.Normalizer;
import java.util.Set;

/** Names that Python code can write. */
final class PythonIdentifier {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private PythonIdentifier() {}

    /**
     * The name as Python's compiler stores it.
     *
     * @throws IllegalArgumentException if it is no identifier, or one that Python keeps for itself
     */
    static String checked(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (!isIdentifier(normal)) {
            throw new IllegalArgumentException("'" + name + "' is not a Python identifier: use letters, digits and _");
        }
        if (KEYWORDS.contains(normal)) {
            throw new IllegalArgumentException("'" + name + "' is a keyword of Python: choose another name");
        }
        if (normal.startsWith("_")) {
            throw new IllegalArgumentException(
                    "'" + name + "' begins with _, as names do that are not offered: choose another name");
        }
        return normal;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && (name.charAt(0) == '_' || Character.isUnicodeIdentifierStart(name.codePointAt(0)))
                && name.codePoints()
                        .allMatch(character -> Character.isUnicodeIdentifierPart(character)
                                && !Character.isIdentifierIgnorable(character));
    }
}
