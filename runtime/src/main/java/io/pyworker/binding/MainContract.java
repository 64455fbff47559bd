package io.pyworker.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the processor read from an interface annotated with {@code @WorkerImport}.
 *
 * @param type the interface
 * @param name the main object's name in Python; empty if its methods are functions of {@code sync}
 * @param concurrent whether its methods may run at the same time
 * @param types the rows of {@code TYPES} that its signatures name, as a dispatch table has them
 * @param members what Python may use
 * @param <T> the interface
 */
public record MainContract<T>(
        Class<T> type, String name, boolean concurrent, String types, List<MainMember<T>> members) {
    public MainContract {
        members = List.copyOf(members);
    }

    /** What a method is in Python. */
    public enum Kind {
        /** A function. */
        FUNCTION,
        /** Reads a property. */
        GETTER,
        /** Writes a property. */
        SETTER,
        /** Gives a main object. */
        OBJECT
    }

    /**
     * A method of the interface.
     *
     * @param name in Python
     * @param parameters in Java's order
     * @param result what it returns
     * @param object the interface of what it returns, which has a contract of its own; only of an {@code OBJECT}
     * @param errors which Python exception stands for which of Java's
     * @param invoker calls it
     */
    public record MainMember<T>(
            Kind kind,
            String name,
            List<MainParameter> parameters,
            PyType<?> result,
            @Nullable Class<?> object,
            List<ErrorMapping<?>> errors,
            PyType.Invoker<T> invoker) {
        public MainMember {
            parameters = List.copyOf(parameters);
            errors = List.copyOf(errors);
        }

        /** A function or a property. */
        public static <T> MainMember<T> of(
                Kind kind,
                String name,
                List<MainParameter> parameters,
                PyType<?> result,
                List<ErrorMapping<?>> errors,
                PyType.Invoker<T> invoker) {
            return new MainMember<>(kind, name, parameters, result, null, errors, invoker);
        }

        /** A main object. */
        public static <T> MainMember<T> object(String name, Class<?> object, PyType.Invoker<T> invoker) {
            return new MainMember<>(Kind.OBJECT, name, List.of(), PyType.NONE, object, List.of(), invoker);
        }
    }

    /**
     * A parameter.
     *
     * @param name in Python
     * @param kind {@code positional}, {@code keyword}, {@code kwargs} or {@code varargs}, as in a dispatch table
     * @param type its type
     * @param omissible whether Python may leave it out, which is null
     */
    public record MainParameter(String name, String kind, PyType<?> type, boolean omissible) {}
}
