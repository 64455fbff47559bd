package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object whose members are asked for by name and type; a mistake is reported with its place. */
final class JsonObject {
    private final Map<?, ?> members;
    private final String where;

    private JsonObject(Map<?, ?> members, String where) {
        this.members = members;
        this.where = where;
    }

    static JsonObject parse(String text, String where) {
        return of(Json.parse(text, where), where);
    }

    private static JsonObject of(@Nullable Object value, String where) {
        return new JsonObject(cast(value, Map.class, "an object", where), where);
    }

    /** Refuses what a newer version wrote, and what is too old. */
    void requireFormat(int known) {
        long format = number("format");
        if (format > 0 && format < known) {
            throw new BundleException(
                    where + " has format " + format + " of an older version of pyworker; this one reads format " + known
                            + ": use one version of all parts of pyworker, and build again");
        }
        if (format < 1 || format > known) {
            throw new BundleException(where + " has format " + format + "; this version of pyworker reads up to "
                    + known + ": use the same version of pyworker-runtime and pyworker-maven-plugin");
        }
    }

    /** The place of a member, for messages: {@code bundle.json: workers[0].name}. */
    String at(String key) {
        return where + (where.endsWith("]") || where.contains(": ") ? "." : ": ") + key;
    }

    String string(String key) {
        return member(key, String.class, "a string");
    }

    /** The same, empty if there is no such member. */
    String stringOrEmpty(String key) {
        return members.containsKey(key) ? string(key) : "";
    }

    boolean bool(String key) {
        return member(key, Boolean.class, "true or false");
    }

    long number(String key) {
        return member(key, Long.class, "a whole number");
    }

    int integer(String key) {
        long number = number(key);
        if (number != (int) number) {
            throw wrong(at(key), "a whole number within 32 bits");
        }
        return (int) number;
    }

    /** A constant that is written in lower case. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String text = string(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lowerCase(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        at(key),
                        Arrays.stream(type.getEnumConstants())
                                .map(JsonObject::lowerCase)
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    JsonObject object(String key) {
        return of(members.get(key), at(key));
    }

    List<JsonObject> objects(String key) {
        var result = new ArrayList<JsonObject>();
        for (Object element : member(key, List.class, "a list")) {
            result.add(of(element, at(key) + "[" + result.size() + "]"));
        }
        return result;
    }

    List<String> strings(String key) {
        var result = new ArrayList<String>();
        for (Object element : member(key, List.class, "a list")) {
            result.add(cast(element, String.class, "a string", at(key) + "[" + result.size() + "]"));
        }
        return result;
    }

    /** All members, each a list of strings. */
    Map<String, List<String>> stringLists() {
        var result = new LinkedHashMap<String, List<String>>();
        members.keySet().forEach(key -> result.put((String) key, strings((String) key)));
        return result;
    }

    /** All members, each a string. */
    Map<String, String> stringValues() {
        var result = new LinkedHashMap<String, String>();
        members.keySet().forEach(key -> result.put((String) key, string((String) key)));
        return result;
    }

    /** All members, none of them null. */
    Map<String, Object> values() {
        var result = new LinkedHashMap<String, Object>();
        members.keySet().forEach(key -> result.put((String) key, member((String) key, Object.class, "a value")));
        return result;
    }

    private <T> T member(String key, Class<T> type, String expected) {
        return cast(members.get(key), type, expected, at(key));
    }

    private static <T> T cast(@Nullable Object value, Class<T> type, String expected, String where) {
        if (!type.isInstance(value)) {
            throw wrong(where, expected);
        }
        return type.cast(value);
    }

    private static BundleException wrong(String where, String expected) {
        return new BundleException(where + " must be " + expected);
    }
}
