package io.pyworker.binding;

import io.pyworker.PythonException;
import java.util.function.Function;

/**
 * A Java exception that stands for a Python one: what {@code @Throws} says.
 *
 * @param python the Python class, with its module unless it is built in
 * @param java the Java class
 * @param factory makes the Java exception; the Python one becomes its cause if nothing has
 */
public record ErrorMapping<X extends Throwable>(String python, Class<X> java, Function<PythonException, X> factory) {}
