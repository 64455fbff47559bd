package io.pyworker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method reads or writes an attribute: of the Python object that its interface stands for, or, in a {@link WorkerImport} interface, of
 * the object that Python sees. {@code T total()}, {@code T getTotal()} and {@code boolean isTotal()} read the attribute {@code total},
 * {@code void total(T)} and {@code void setTotal(T)} write it. Without a {@link PyName} the attribute has the Java name, without
 * {@code get}, {@code is} or {@code set}, in snake case.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PyAttribute {}
