package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which Java exception stands for which Python exception, in both directions: when the function raises {@link #py}, or a subclass of it,
 * the call throws {@link #java}, with the {@link PythonException} as its cause; when a callback throws {@link #java}, or a subclass,
 * Python code sees an exception that {@code except <py>} catches. On an interface, for all of its methods; what a method says comes
 * first. The nearest base class that is named decides.
 *
 * <p>The Java class needs a public constructor with the parameters {@code (String, Throwable)}, {@code (PythonException)}, {@code (Throwable)}, {@code (String)}
 * or none, tried in that order. A checked exception must be in the method's {@code throws} clause.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Throws.List.class)
public @interface Throws {
    /** The Python class: {@code "ValueError"}, or with its module, {@code "acme.stats.Empty"}. */
    String py();

    /** The Java class. */
    Class<? extends Throwable> java();

    /** Several of them. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        Throws[] value();
    }
}
