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

    /** How Java classes that have no Python form cross, each named by what its {@code Adapter} adapts. */
    Class<? extends Adapter<?, ?>>[] adapters() default {};
}
