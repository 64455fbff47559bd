package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Passes a parameter to Python by name: {@code int top} marked {@code @Kw} arrives as {@code top=3}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Kw {
    /** The Python parameter's name; by default snake case of the Java name. */
    String value() default "";
}
