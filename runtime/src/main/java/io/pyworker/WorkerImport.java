package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that Java implements and Python calls, once an implementation was offered: {@link PyWorker#offer(Class, Object)}.
 *
 * <p>{@code @WorkerImport("greeter")} makes it the main object of that name ({@code from pyworker import greeter}); without a name its
 * methods are functions of {@code sync} ({@code from pyworker import sync}). Each abstract method is a function, whose name and parameter
 * names are in snake case unless {@link PyName} says otherwise; one without parameters whose result is another such interface is an
 * object within the object; {@link PyAttribute} makes a property. {@link Throws} says as what Python sees an exception.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WorkerImport {
    /** The main object's name in Python; none if its methods are functions of {@code sync}. */
    String value() default "";

    /**
     * Whether its methods may run at the same time; by default those of one implementation run one after the other, in the order in which
     * Python calls them, whichever workers it was offered to. The methods of an object within the object take turns with those around
     * it, unless all of these interfaces are concurrent.
     */
    boolean concurrent() default false;

    /** How Java classes that have no Python form cross, each named by what its {@code Adapter} adapts. */
    Class<? extends Adapter<?, ?>>[] adapters() default {};
}
