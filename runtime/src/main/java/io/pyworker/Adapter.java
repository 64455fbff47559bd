package io.pyworker;

/**
 * Makes a Java class that pyworker does not know cross: named by {@link WorkerExport#adapters()}, it turns the class into a type that
 * has a Python form, and back. Needs a constructor without parameters; one instance serves all calls of a contract, from any thread,
 * and must not block.
 *
 * <p>Python sees the encoded form, unless {@code worker.toml} pairs the class with a Python one ({@code [java_types]}).
 *
 * @param <T> the Java class
 * @param <E> its encoded form: a record, a list, an array, ...
 */
public interface Adapter<T, E> {
    /** The form that crosses; never called with null. What it throws fails the call with a {@link ConversionException}. */
    E encode(T value);

    /** The value of a form that crossed; never called with null. What it throws fails the call with a {@link ConversionException}. */
    T decode(E encoded);
}
