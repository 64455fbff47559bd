package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the key that tells the variants of a sealed interface apart where Python returns a plain mapping; by default {@code "type"}. Its
 * value is the Python name of the record: {@code {"type": "Circle", "radius": 1.0}}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PyDiscriminator {
    /** The key. */
    String value();
}
