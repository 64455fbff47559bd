package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes the entries of a {@code Map<String, V>} to Python as keyword arguments: {@code **kwargs}. The last parameter, or the last
 * before varargs. Null is as good as an empty map.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Kwargs {}
