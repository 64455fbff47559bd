package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method makes another instance of the Python class that its interface stands for ({@link WorkerExport#pyClass}); its parameters are
 * the constructor's, its result is the interface. The interpreter with the fewest calls makes the instance, and keeps it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PyNew {}
