package io.pyworker.processor.parse;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a Javadoc comment that is still right in another file: its text before the tags, if no imports are needed to read it. */
final class Description {
    private static final Pattern NEEDS_IMPORTS = Pattern.compile("\\{@(?!(code|literal)\\b)");

    private Description() {}

    static String of(Optional<String> comment) {
        return comment.map(Description::beforeTags)
                .filter(text -> !NEEDS_IMPORTS.matcher(text).find())
                .orElse("");
    }

    private static String beforeTags(String comment) {
        return comment.lines()
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .takeWhile(line -> !line.stripLeading().startsWith("@"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
