package io.pyworker.processor.data;

import static io.pyworker.processor.data.RuntimeTypes.PY_TYPE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * A functional interface as it is used for a parameter.
 *
 * @param element its declaration
 * @param javaType the interface, with its type arguments
 * @param method its one abstract method
 * @param parameters the Python forms of the method's parameters
 * @param result that of its result
 */
public record FunctionModel(
        TypeElement element,
        TypeName javaType,
        ExecutableElement method,
        List<PythonType> parameters,
        PythonType result) {
    public FunctionModel {
        parameters = List.copyOf(parameters);
    }

    /** Whether the call casts to types that Java cannot check. */
    public boolean isUnchecked() {
        return parameters.stream().anyMatch(PythonType::isGeneric);
    }

    /** The result's first. */
    String signatures() {
        return types().map(PythonType::signature).collect(Collectors.joining(","));
    }

    Set<TypeKey> names() {
        return types().flatMap(type -> type.names().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    CodeBlock expression(TypeExpression.NamedTypes names) {
        return CodeBlock.of(
                "$T.<$T>callable($>$>\n$T.class, $L,\n$T.of($L),\n$L)$<$<",
                PY_TYPE,
                javaType,
                ClassName.get(element),
                result.expression().with(names),
                List.class,
                parameters.stream().map(type -> type.expression().with(names)).collect(CodeBlock.joining(",$W")),
                invoker());
    }

    private Stream<PythonType> types() {
        return Stream.concat(Stream.of(result), parameters.stream());
    }

    private CodeBlock invoker() {
        CodeBlock arguments =
                IntStream.range(0, parameters.size()).mapToObj(this::argument).collect(CodeBlock.joining(",$W"));
        CodeBlock call = CodeBlock.of("function.$N($L)", method.getSimpleName().toString(), arguments);
        return method.getReturnType().getKind() == TypeKind.VOID
                ? CodeBlock.of("(function, arguments) -> {$>\n$L;\nreturn null;$<\n}", call)
                : CodeBlock.of("(function, arguments) -> $L", call);
    }

    private CodeBlock argument(int index) {
        TypeName javaType = parameters.get(index).javaType();
        return javaType.equals(ClassName.OBJECT)
                ? CodeBlock.of("arguments[$L]", index)
                : CodeBlock.of("($T) arguments[$L]", javaType, index);
    }
}
