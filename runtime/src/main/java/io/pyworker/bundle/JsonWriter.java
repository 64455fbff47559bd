package io.pyworker.bundle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one JSON text. A list or object of plain values goes on one line, any other on one line per member. */
final class JsonWriter {
    private static final String SHORT_ESCAPES = "\"\\\b\f\n\r\t";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    String document(@Nullable Object value) {
        value(value);
        return out.append('\n').toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            members('{', '}', map.entrySet(), map.values(), this::member);
        } else if (value instanceof List<?> list) {
            members('[', ']', list, list, this::value);
        } else if (value instanceof String string) {
            string(string);
        } else {
            plain(value);
        }
    }

    private void plain(@Nullable Object value) {
        boolean real = value instanceof Double number && Double.isFinite(number);
        if (!real && value != null && !(value instanceof Long) && !(value instanceof Boolean)) {
            throw new IllegalArgumentException("no JSON for " + value + " of " + value.getClass());
        }
        out.append(value);
    }

    private interface Member<T> {
        void write(T member);
    }

    private <T> void members(char open, char close, Collection<T> members, Collection<?> values, Member<T> writer) {
        if (++depth > Json.MAX_DEPTH) {
            throw new IllegalArgumentException("more than " + Json.MAX_DEPTH + " levels of nesting");
        }
        boolean broken = depth == 1 || values.stream().anyMatch(JsonWriter::isNested);
        out.append(open);
        String separator = "";
        for (T member : members) {
            out.append(separator);
            separator = broken ? "," : ", ";
            newLine(broken, depth);
            writer.write(member);
        }
        depth--;
        newLine(broken && !members.isEmpty(), depth);
        out.append(close);
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Map<?, ?> map && !map.isEmpty()
                || value instanceof List<?> list && list.stream().anyMatch(JsonWriter::isNested);
    }

    private void newLine(boolean broken, int indentation) {
        if (broken) {
            out.append('\n').append("  ".repeat(indentation));
        }
    }

    private void member(Map.Entry<?, ?> entry) {
        string((String) entry.getKey());
        out.append(": ");
        value(entry.getValue());
    }

    private void string(String string) {
        out.append('"');
        string.chars().forEach(c -> character((char) c));
        out.append('"');
    }

    private void character(char c) {
        int index = SHORT_ESCAPES.indexOf(c);
        if (index >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(index));
        } else if (c < ' ' || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
