package io.pyworker.wire;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;

/** The texts of values that are no times. What cannot be parsed throws {@code IllegalArgumentException}. */
final class TextForms {
    private static final int UUID_LENGTH = 36;

    private TextForms() {}

    static Codec<String> str() {
        return new TextCodec<>("str", text -> text, text -> text);
    }

    static Codec<char[]> chars() {
        return new TextCodec<>("str", String::new, String::toCharArray);
    }

    static Codec<Character> character() {
        return new TextCodec<>("char", String::valueOf, TextForms::character);
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new ConversionFailure("a str that is not one character below U+10000 where char was declared");
        }
        return text.charAt(0);
    }

    static Codec<BigDecimal> decimal() {
        return new TextCodec<>("decimal", BigDecimal::toString, BigDecimal::new);
    }

    static Codec<UUID> uuid() {
        return new TextCodec<>("uuid", UUID::toString, TextForms::uuid);
    }

    /** {@code UUID.fromString} also takes groups of other lengths. */
    private static UUID uuid(String text) {
        UUID value = UUID.fromString(text);
        if (text.length() != UUID_LENGTH || !value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    static Codec<Path> path() {
        return new TextCodec<>("path", TextForms::path, Path::of);
    }

    private static String path(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? path.toString() : path.toString().replace(separator, "/");
    }

    static Codec<URI> uri() {
        return new TextCodec<>("uri", URI::toString, URI::create);
    }
}
