package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the Python value of an enum constant: {@code @PyValue("red") RED} or {@code @PyValue(number = 3) HIGH}. An enum has it on all of
 * its constants, all strings or all numbers, or on none. The enum then crosses by value, otherwise by name.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface PyValue {
    /** The value, if it is a string. */
    String value() default "";

    /** The value, if it is a number; {@code Long.MIN_VALUE} stands for none. */
    long number() default Long.MIN_VALUE;
}
