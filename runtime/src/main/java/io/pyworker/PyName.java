package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the Python name where the usual one is not it: snake case of the Java name for a method, parameter or record component, the
 * simple name for a record, enum or sealed interface.
 */
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface PyName {
    /** A Python identifier that is not a keyword. */
    String value();
}
