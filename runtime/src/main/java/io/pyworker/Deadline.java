package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a call may take, waiting for its turn included; on an interface, for all of its methods that say nothing else. When it is
 * over, the call fails with a {@link DeadlineExceededException}, and the function is stopped. Python sees what is left:
 * {@code pyworker.deadline()}. {@link Calls#within} overrides it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Deadline {
    /** A whole number with its unit: {@code "500ms"}, {@code "2s"}, {@code "5m"} or {@code "1h"}. */
    String value();
}
