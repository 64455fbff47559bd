package io.pyworker.processor.data;

import static io.pyworker.processor.data.RuntimeTypes.PROGRESS;
import static io.pyworker.processor.data.RuntimeTypes.PY_TYPE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Java type together with its Python form.
 *
 * @param signature its spelling in contracts and dispatch tables
 * @param javaType the Java type, boxed
 * @param expression the Java expression for it
 * @param nullability what it takes to refuse null
 * @param hashable whether it can be a set element or the key of a map, if the named types that it mentions can be
 * @param names the named types that it mentions itself
 * @param function what Python calls, if it is a callable
 */
public record PythonType(
        String signature,
        TypeName javaType,
        TypeExpression expression,
        Nullability nullability,
        boolean hashable,
        Set<TypeKey> names,
        Optional<FunctionModel> function) {
    /** {@code void}; also stands in for a type that was refused, as nothing is generated then. */
    public static final PythonType NONE = constant("none", "NONE", ClassName.get(Void.class), Nullability.FIXED, false);

    public PythonType {
        names = Set.copyOf(names);
    }

    private PythonType(
            String signature,
            TypeName javaType,
            TypeExpression expression,
            Nullability nullability,
            boolean hashable,
            Set<TypeKey> names) {
        this(signature, javaType, expression, nullability, hashable, names, Optional.empty());
    }

    /** A type that is a constant of {@code PyType}. */
    static PythonType constant(
            String signature, String constant, TypeName boxed, Nullability nullability, boolean hashable) {
        return leaf(signature, boxed, CodeBlock.of("$T.$L", PY_TYPE, constant), nullability, hashable);
    }

    /** A type that mentions no other. */
    static PythonType leaf(
            String signature, TypeName boxed, CodeBlock expression, Nullability nullability, boolean hashable) {
        return new PythonType(signature, boxed, names -> expression, nullability, hashable, Set.of());
    }

    /** A use of a named type. */
    public static PythonType named(String name, TypeName javaType) {
        TypeKey key = new TypeKey(name, javaType);
        return new PythonType("@" + name, javaType, names -> names.of(key), Nullability.REFERENCE, true, Set.of(key));
    }

    /** {@code List}, {@code Collection}, {@code Iterable} or {@code Set}: that of {@code PyType} with this name. */
    public static PythonType container(String python, String factory, Class<?> java, PythonType element) {
        return new PythonType(
                python + "[" + element.signature + "]",
                ParameterizedTypeName.get(ClassName.get(java), element.javaType),
                names -> CodeBlock.of("$T.$L($L)", PY_TYPE, factory, element.expression.with(names)),
                Nullability.REFERENCE,
                false,
                element.names);
    }

    /** An array of references. */
    public static PythonType array(PythonType element) {
        TypeName array = ArrayTypeName.of(element.javaType);
        return new PythonType(
                "list[" + element.signature + "]",
                array,
                names -> CodeBlock.of("$T.array($L, $T::new)", PY_TYPE, element.expression.with(names), array),
                Nullability.REFERENCE,
                false,
                element.names);
    }

    public static PythonType dict(PythonType key, PythonType value) {
        Set<TypeKey> mentioned = new LinkedHashSet<>(key.names);
        mentioned.addAll(value.names);
        return new PythonType(
                "dict[" + key.signature + "," + value.signature + "]",
                ParameterizedTypeName.get(ClassName.get(Map.class), key.javaType, value.javaType),
                names -> CodeBlock.of(
                        "$T.dict($L, $L)", PY_TYPE, key.expression.with(names), value.expression.with(names)),
                Nullability.REFERENCE,
                false,
                mentioned);
    }

    /** {@code Optional}: absence is null in Python, so the value's own form has null. */
    public static PythonType optional(PythonType value) {
        return new PythonType(
                value.signature,
                ParameterizedTypeName.get(ClassName.get(Optional.class), value.javaType),
                names -> CodeBlock.of("$T.optional($L)", PY_TYPE, value.expression.with(names)),
                Nullability.FIXED,
                value.hashable,
                value.names);
    }

    /** A functional interface. */
    public static PythonType callable(FunctionModel function) {
        return new PythonType(
                "callable[" + function.signatures() + "]",
                function.javaType(),
                function::expression,
                Nullability.REFERENCE,
                false,
                function.names(),
                Optional.of(function));
    }

    /** The interface of a contract that stands for a class, as a result. */
    public static PythonType instance(TypeName async) {
        return constant("instance", "NONE", async, Nullability.REFERENCE, false);
    }

    /** {@code Progress}. */
    public static PythonType progress(PythonType value) {
        return new PythonType(
                "progress[" + value.signature + "]",
                ParameterizedTypeName.get(PROGRESS, value.javaType),
                names -> CodeBlock.of("$T.progress($L)", PY_TYPE, value.expression.with(names)),
                Nullability.REFERENCE,
                false,
                value.names);
    }

    /** Whether Java has an empty value of it, which is {@code None}. */
    public boolean isOptional() {
        return javaType instanceof ParameterizedTypeName parameterized
                ? parameterized.rawType().equals(ClassName.get(Optional.class))
                : PlainTypes.isOptional(javaType);
    }

    /** Whether Java knows less of the type at run time than is written. */
    public boolean isGeneric() {
        TypeName innermost = javaType;
        while (innermost instanceof ArrayTypeName array) {
            innermost = array.componentType();
        }
        return innermost instanceof ParameterizedTypeName;
    }

    /** The same type without null. */
    public PythonType required() {
        return switch (nullability) {
            case FIXED -> this;
            case BOXED -> PlainTypes.of(javaType.unbox()).orElseThrow();
            case REFERENCE -> marked();
        };
    }

    /** The same, where even {@code Object} is never null: an element of a stream. */
    public PythonType element() {
        return javaType.equals(ClassName.OBJECT) ? marked() : required();
    }

    private PythonType marked() {
        return new PythonType(
                signature + "!",
                javaType,
                names -> CodeBlock.of("$T.required($L)", PY_TYPE, expression.with(names)),
                Nullability.FIXED,
                hashable,
                names,
                function);
    }
}
