package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as the contract of a Python module: each abstract method is a function of that module, called in a worker.
 *
 * <p>The annotation processor generates {@code <Interface>Async} beside it, with a {@link java.util.concurrent.CompletableFuture}
 * per method. {@code @WorkerExport("textstats")} is short for {@code @WorkerExport(module = "textstats")}; without either, the
 * module is the interface's simple name in snake case ({@code TextStats} is {@code text_stats}).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WorkerExport {
    /** The Python module, as {@code import} names it ({@code "textstats"}, {@code "acme.stats"}). */
    String value() default "";

    /** The same as {@link #value()}; giving both is an error. */
    String module() default "";

    /** The worker of {@code worker.toml} that serves this contract; needed only where there are several. */
    String worker() default "";

    /**
     * A class of the module, for which the interface then stands: {@code "Session"}. Methods of the interface are methods of the class.
     * What {@link Workers#connect} gives stands for one instance, which the first call makes without arguments; a method with {@link
     * PyNew} makes another, methods with {@link PyAttribute} read and write attributes. An instance lives on one interpreter, and its
     * calls go there, one after the other. If the interface extends {@link AutoCloseable}, {@code close()} releases the instance
     * when the calls that were made before have ended: it returns at once, never throws, and calls nothing in Python. An instance that
     * is not closed is released when its proxy is garbage.
     */
    String pyClass() default "";

    /**
     * An object that the module has when its import is done, for which the interface then stands: {@code "counter"}. There is one per
     * interpreter; {@link Calls#keyed} chooses among them.
     */
    String pyObject() default "";

    /** How Java classes that have no Python form cross, each named by what its {@code Adapter} adapts. */
    Class<? extends Adapter<?, ?>>[] adapters() default {};
}
