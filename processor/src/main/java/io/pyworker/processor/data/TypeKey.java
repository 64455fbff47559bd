package io.pyworker.processor.data;

import com.palantir.javapoet.TypeName;

/**
 * What tells named types apart. Java types with one name are one type in Python: {@code Box<Integer>} and {@code Box<OptionalInt>}.
 *
 * @param name the name in signatures, without the {@code @}
 * @param javaType the Java type, with its type arguments
 */
public record TypeKey(String name, TypeName javaType) {}
