package io.pyworker.processor.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of Python's names: identifiers, keywords, and the snake case of Java's names. */
public final class PythonNames {
    /** Between a small and a capital letter, and before the last capital of an acronym: {@code parse|HTML|Page}, {@code sha256|Of}. */
    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=[\\p{Lu}\\p{Nd}])(?=\\p{Lu}\\p{Ll})");

    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "__debug__",
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

    private PythonNames() {}

    /** {@code parseHTMLPage} is {@code parse_html_page}. */
    public static String snakeCase(String javaName) {
        return normal(String.join("_", WORD_BOUNDARY.split(javaName)).toLowerCase(Locale.ROOT));
    }

    /** The name as Python's compiler stores it; {@code getattr} would not find another spelling. */
    public static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    public static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(PythonNames::isPart);
    }

    public static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    /** Whether Python keeps the name for itself: {@code __class__}. */
    public static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__");
    }

    /** Whether {@code import} can name it: identifiers with dots between them. */
    public static boolean isModule(String name) {
        return Arrays.stream(name.split("\\.", -1)).allMatch(part -> isIdentifier(part) && !isKeyword(part));
    }

    private static boolean isStart(int character) {
        return character == '_' || Character.isUnicodeIdentifierStart(character);
    }

    private static boolean isPart(int character) {
        return Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }
}
