package io.pyworker.wire;

import io.pyworker.binding.ErrorMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the main side that Python may call: the wire value of a {@code callable} or {@code progress} argument. Any thread may
 * call it.
 *
 * @param name what messages call it
 * @param errors which Python class an exception has, the first mapping of its nearest class
 * @param body what it does
 */
public record HostFunction(String name, List<ErrorMapping<?>> errors, Body body) {
    /** A function of wire values. */
    @FunctionalInterface
    public interface Body {
        /**
         * Takes wire values as {@link Outcome.Returned} has them, gives one as {@link Message.Call} has them.
         *
         * @throws ConversionFailure if an argument or the result is not of its type; its path begins with {@code args[0]} or
         *     {@code result}
         * @throws Throwable what the user's function throws
         */
        @Nullable
        Object call(@Nullable Object[] wire) throws Throwable;
    }

    public HostFunction {
        errors = List.copyOf(errors);
    }

    /** The same function as an argument of an export. */
    public HostFunction in(String export, List<ErrorMapping<?>> mappings) {
        return new HostFunction(name + " of " + export, mappings, body);
    }

    /** The Python class, as {@code @Throws} names it, that stands for what the function threw; null if none does. */
    public @Nullable String pythonClass(Throwable thrown) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            for (ErrorMapping<?> mapping : errors) {
                if (mapping.java() == type) {
                    return mapping.python();
                }
            }
        }
        return null;
    }
}
