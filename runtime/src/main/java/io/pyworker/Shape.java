package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes a {@code double[][]} (or {@code float}, {@code long}, {@code int}, {@code short}, {@code boolean}) as one block of memory: in
 * Python a {@code memoryview} with two dimensions, whose {@code shape} is {@code (rows, columns)}. All rows must have one length. On a
 * method it is about the result. Without it, Python sees a list of one {@code memoryview} per row.
 */
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Shape {}
