package io.pyworker.graalpy;

import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function of the main side came to. */
sealed interface HostReply {
    /** A wire value, as arguments have it. */
    record Returned(@Nullable Object wire) implements HostReply {}

    /**
     * What Python is told instead ({@code pyworker/_callables.py}).
     *
     * @param description what went wrong: one of the keys {@code over}, {@code conversion}, {@code refused}, {@code interrupted}, or
     *     {@code type}, {@code message}, {@code python} and perhaps the number {@code java} of an exception
     * @param thrown that exception
     */
    record Failed(Map<String, Object> description, @Nullable Throwable thrown) implements HostReply {
        /** Something that Python says in its own words, or with this text. */
        static Failed because(String key, String text) {
            return new Failed(Map.of(key, text), null);
        }

        /** The same with the number under which the exception is found. */
        Failed numbered(long number) {
            Map<String, Object> numbered = new HashMap<>(description);
            numbered.put("java", number);
            return new Failed(numbered, thrown);
        }
    }

    /** Calls a function, on the current thread. Never throws. */
    static HostReply of(HostFunction function, @Nullable Object[] wire) {
        try {
            return new Returned(function.body().call(wire));
        } catch (ConversionFailure e) {
            return Failed.because("conversion", e.describe(""));
        } catch (Throwable t) { // the border to Python
            return thrown(function, t);
        }
    }

    private static Failed thrown(HostFunction function, Throwable thrown) {
        Map<String, Object> description = new HashMap<>();
        description.put("type", thrown.getClass().getName());
        description.put("message", message(thrown));
        String python = function.pythonClass(thrown);
        description.put("python", python == null ? "" : python);
        return new Failed(description, thrown);
    }

    /** Lone surrogates, which do not cross, become question marks. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : encodable(message);
        } catch (Throwable e) { // the user's own getMessage
            return "<no message: " + e.getClass().getName() + ">";
        }
    }
}
