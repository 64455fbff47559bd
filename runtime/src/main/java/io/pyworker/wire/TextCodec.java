package io.pyworker.wire;

import java.time.DateTimeException;
import java.util.function.Function;

/** A type that crosses as text. */
final class TextCodec<T> extends ValueCodec<T> {
    private final Function<T, String> format;
    private final Function<String, T> parse;

    /**
     * A codec.
     *
     * @param signature of the type
     * @param format gives the text
     * @param parse gives the value of a text, or throws {@code IllegalArgumentException} or {@code DateTimeException}
     */
    TextCodec(String signature, Function<T, String> format, Function<String, T> parse) {
        super(signature);
        this.format = format;
        this.parse = parse;
    }

    @Override
    Object toWire(T value) {
        return Text.checked(format.apply(value));
    }

    @Override
    T fromWire(Object wire) {
        if (wire instanceof String text) {
            return parsed(Text.checked(text));
        }
        throw mismatch(wire);
    }

    @Override
    void put(BodyWriter out, T value) {
        out.str(format.apply(value));
    }

    @Override
    T take(char code, BodyReader in) {
        if (code != 'u' && code != 't') {
            throw mismatch(code);
        }
        return parsed(in.str());
    }

    private T parsed(String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw mismatch("a str of another form"); // without e, whose message has the text
        }
    }
}
