package io.pyworker.processor.generate;

/** A string literal as JSON and Python both read it. */
final class Quoted {
    private Quoted() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> append((char) character, quoted));
        return quoted.append('"').toString();
    }

    private static void append(char character, StringBuilder quoted) {
        if (character == '"' || character == '\\') {
            quoted.append('\\').append(character);
        } else if (Character.isISOControl(character)) {
            quoted.append(String.format("\\u%04x", (int) character));
        } else {
            quoted.append(character);
        }
    }
}
