package io.pyworker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A user's own configuration, as {@code worker.toml} could have it. */
final class CustomValues {
    private CustomValues() {}

    /**
     * A copy in which whole numbers are {@code Long} and others {@code Double}.
     *
     * @throws IllegalArgumentException if there is anything but text, booleans, numbers, lists and maps
     */
    static Map<String, Object> copy(Map<?, ?> values) {
        return map(values, "config");
    }

    private static Map<String, Object> map(Map<?, ?> values, String path) {
        Map<String, Object> copy = new TreeMap<>();
        values.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(path + " has a key that is no String");
            }
            copy.put(name, value(value, path + "." + name));
        });
        return copy;
    }

    private static Object value(Object value, String path) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double || value instanceof Float) {
            return finite(((Number) value).doubleValue(), path);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, path);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(value(element, path + "[" + copy.size() + "]")));
            return copy;
        }
        String found = value == null ? "null" : value.getClass().getName();
        throw new IllegalArgumentException(
                path + " is " + found + ": a configuration has text, booleans, numbers, lists and maps only");
    }

    private static Double finite(double number, String path) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(path + " is not a finite number");
        }
        return number;
    }
}
