package io.pyworker.processor.data;

import com.palantir.javapoet.CodeBlock;

/** A Java expression for a {@code PyType}, such as {@code PyType.list(PyType.STR)}. */
@FunctionalInterface
public interface TypeExpression {
    /** The expression, where named types are written like that. */
    CodeBlock with(NamedTypes names);

    /** How a named type is written. */
    @FunctionalInterface
    interface NamedTypes {
        CodeBlock of(TypeKey type);
    }
}
