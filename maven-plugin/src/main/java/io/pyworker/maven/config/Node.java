package io.pyworker.maven.config;

import io.pyworker.bundle.WorkerRules;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Finding;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value of {@code worker.toml}.
 *
 * @param label its full key, for messages
 * @param value {@code Table}, {@code Array}, or a plain value
 * @param place where its key stands
 */
record Node(String label, Object value, Place place) {
    /** A TOML table, in the order of the file. */
    record Table(Map<String, Node> members) {}

    /** A TOML array. */
    record Array(List<Node> elements) {}

    /** What a user calls this kind of value. */
    String kind() {
        return switch (value.getClass().getSimpleName()) {
            case "Table" -> "a table";
            case "Array" -> "an array";
            case "String" -> "a string";
            case "Long" -> "a whole number";
            case "Double" -> "a number with a fraction";
            case "Boolean" -> "true or false";
            default -> "a date or time";
        };
    }

    /** True for what says nothing: an empty table, array or string, and false. */
    boolean isEmpty() {
        return value.equals(false)
                || value.equals("")
                || value instanceof Table table && table.members().isEmpty()
                || value instanceof Array array && array.elements().isEmpty();
    }

    Finding wrongType(String expected) {
        return Diagnostic.WRONG_TYPE.at(place, label, expected, kind());
    }

    Finding wrongValue(String problem) {
        return Diagnostic.WRONG_VALUE.at(place, label, problem);
    }

    /** Whether nothing is wrong with the value, which is reported otherwise. */
    boolean isRight(Optional<String> problem, Findings findings) {
        problem.ifPresent(text -> findings.add(wrongValue(text)));
        return problem.isEmpty();
    }

    /** The value if it is a whole number from 1 to {@code most}, else nothing, and what is wrong is reported. */
    Optional<Integer> count(int most, Findings findings) {
        if (!(value instanceof Long number)) {
            findings.add(wrongType("a whole number"));
            return Optional.empty();
        }
        return isRight(WorkerRules.count(number, most), findings) ? Optional.of(number.intValue()) : Optional.empty();
    }

    /** The value as a user's own: maps, lists, and plain values; dates and numbers that are not finite become text. */
    Object plain() {
        if (value instanceof Table table) {
            var map = new TreeMap<String, Object>();
            table.members().forEach((key, member) -> map.put(key, member.plain()));
            return map;
        }
        if (value instanceof Array array) {
            var list = new ArrayList<>();
            array.elements().forEach(element -> list.add(element.plain()));
            return list;
        }
        boolean json =
                value instanceof Long || value instanceof Boolean || value instanceof Double d && Double.isFinite(d);
        return json ? value : value.toString();
    }
}
