package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text. Confined to one thread, used once. */
final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private final String where;
    private int position;
    private int depth;

    JsonReader(String text, String where) {
        this.text = text;
        this.where = where;
    }

    @Nullable
    Object document() {
        Object value = value();
        skipSpace();
        if (position < text.length()) {
            throw error("expected the end");
        }
        return value;
    }

    private @Nullable Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> nested('{', '}', this::object);
            case '[' -> nested('[', ']', this::array);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private interface Members<T> {
        T read();
    }

    private <T> T nested(char open, char close, Members<T> members) {
        if (++depth > Json.MAX_DEPTH) {
            throw error("more than " + Json.MAX_DEPTH + " levels of nesting");
        }
        expect(open);
        T result = members.read();
        expect(close);
        depth--;
        return result;
    }

    private Map<String, @Nullable Object> object() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (at('}')) {
            return members;
        }
        do {
            member(members);
        } while (skip(','));
        return members;
    }

    private void member(Map<String, @Nullable Object> members) {
        skipSpace();
        int start = position;
        String key = string();
        if (members.containsKey(key)) {
            position = start;
            throw error("\"" + key + "\" is given twice");
        }
        expect(':');
        members.put(key, value());
    }

    private List<@Nullable Object> array() {
        var elements = new ArrayList<@Nullable Object>();
        if (at(']')) {
            return elements;
        }
        do {
            elements.add(value());
        } while (skip(','));
        return elements;
    }

    private String string() {
        if (peek() != '"') {
            throw error("expected a string");
        }
        var result = new StringBuilder();
        position++;
        while (peek() != '"') {
            result.append(peek() == '\\' ? escape() : plain());
        }
        position++;
        return result.toString();
    }

    private char plain() {
        if (peek() < ' ') {
            throw error("a control character, or the end, inside a string");
        }
        return text.charAt(position++);
    }

    private char escape() {
        position++;
        char kind = peek();
        int index = "\"\\/bfnrt".indexOf(kind);
        if (index >= 0) {
            position++;
            return "\"\\/\b\f\n\r\t".charAt(index);
        }
        if (kind == 'u') {
            return unicode();
        }
        throw error("unknown escape");
    }

    private char unicode() {
        int end = Math.min(position + 5, text.length());
        String digits = text.substring(position + 1, end);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw error("expected four hexadecimal digits");
        }
        position = end;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw error("expected a value");
        }
        String digits = matcher.group();
        Number number = isWhole(matcher) ? (Number) integer(digits) : real(digits);
        position = matcher.end();
        return number;
    }

    private static boolean isWhole(Matcher number) {
        return number.group(1) == null && number.group(2) == null;
    }

    private Long integer(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw error(digits + " does not fit into 64 bits");
        }
    }

    private Double real(String digits) {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw error(digits + " does not fit into a double");
        }
        return number;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, position)) {
            throw error("expected a value");
        }
        position += word.length();
        return value;
    }

    private boolean at(char c) {
        skipSpace();
        return peek() == c;
    }

    private boolean skip(char c) {
        boolean found = at(c);
        if (found) {
            position++;
        }
        return found;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw error("expected '" + c + "'");
        }
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    /** The next character, 0 at the end. */
    private char peek() {
        return position < text.length() ? text.charAt(position) : 0;
    }

    private BundleException error(String problem) {
        String before = text.substring(0, position);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = position - before.lastIndexOf('\n');
        return new BundleException(where + ":" + line + ":" + column + ": malformed JSON: " + problem);
    }
}
