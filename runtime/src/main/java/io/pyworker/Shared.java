package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes a {@code ByteBuffer} without a copy: Python sees a {@code memoryview} of the memory itself, from position to limit, and
 * writes go through (unless the buffer is read-only). It is valid until the function is done, and so is what was made of it;
 * afterwards Python cannot reach the memory any more. That may be later than the call's future: a function whose caller no longer
 * waits still runs. Each access takes a detour through Java, so this is for code that touches little of much; a copy is faster for
 * code that reads everything.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Shared {}
