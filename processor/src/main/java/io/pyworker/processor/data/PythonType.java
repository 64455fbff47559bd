package io.pyworker.processor.data;

import static io.pyworker.processor.data.RuntimeTypes.PY_TYPE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Java type together with its Python form.
 *
 * @param signature its spelling in contracts and dispatch tables
 * @param javaType the Java type, boxed
 * @param expression the Java expression for it, such as {@code PyType.list(PyType.STR)}
 * @param hashable whether it can be a set element or the key of a map
 */
public record PythonType(String signature, TypeName javaType, CodeBlock expression, boolean hashable) {
    /** {@code void}; also stands in for a type that was refused, as nothing is generated then. */
    public static final PythonType NONE = plain("none", "NONE", ClassName.get(Void.class), false);

    private static final Map<TypeName, PythonType> PLAIN = Map.ofEntries(
            Map.entry(TypeName.VOID, NONE),
            Map.entry(ClassName.get(Void.class), NONE),
            scalar("bool", "BOOL", TypeName.BOOLEAN),
            scalar("bool?", "BOOL_OR_NONE", TypeName.BOOLEAN.box()),
            scalar("int32", "INT32", TypeName.INT),
            scalar("int32?", "INT32_OR_NONE", TypeName.INT.box()),
            scalar("int64", "INT64", TypeName.LONG),
            scalar("int64?", "INT64_OR_NONE", TypeName.LONG.box()),
            scalar("float64", "FLOAT64", TypeName.DOUBLE),
            scalar("float64?", "FLOAT64_OR_NONE", TypeName.DOUBLE.box()),
            scalar("str", "STR", ClassName.get(String.class)),
            buffer("bytes", "BYTES", ArrayTypeName.of(byte.class)),
            buffer("buffer", "BYTE_BUFFER", ClassName.get(ByteBuffer.class)),
            buffer("int32[]", "INT32_ARRAY", ArrayTypeName.of(int.class)),
            buffer("int64[]", "INT64_ARRAY", ArrayTypeName.of(long.class)),
            buffer("float64[]", "FLOAT64_ARRAY", ArrayTypeName.of(double.class)));

    /** The form of a type that has no type arguments, or none. */
    public static Optional<PythonType> of(TypeName javaType) {
        return Optional.ofNullable(PLAIN.get(javaType));
    }

    public static PythonType list(PythonType element) {
        return container("list", List.class, element);
    }

    public static PythonType set(PythonType element) {
        return container("set", Set.class, element);
    }

    public static PythonType dict(PythonType key, PythonType value) {
        return new PythonType(
                "dict[" + key.signature + "," + value.signature + "]",
                ParameterizedTypeName.get(ClassName.get(Map.class), key.javaType, value.javaType),
                CodeBlock.of("$T.dict($L, $L)", PY_TYPE, key.expression, value.expression),
                false);
    }

    private static PythonType container(String python, Class<?> java, PythonType element) {
        return new PythonType(
                python + "[" + element.signature + "]",
                ParameterizedTypeName.get(ClassName.get(java), element.javaType),
                CodeBlock.of("$T.$L($L)", PY_TYPE, python, element.expression),
                false);
    }

    private static Map.Entry<TypeName, PythonType> scalar(String signature, String constant, TypeName javaType) {
        return Map.entry(javaType, plain(signature, constant, javaType.box(), true));
    }

    private static Map.Entry<TypeName, PythonType> buffer(String signature, String constant, TypeName javaType) {
        return Map.entry(javaType, plain(signature, constant, javaType, false));
    }

    private static PythonType plain(String signature, String constant, TypeName boxed, boolean hashable) {
        return new PythonType(signature, boxed, CodeBlock.of("$T.$L", PY_TYPE, constant), hashable);
    }
}
