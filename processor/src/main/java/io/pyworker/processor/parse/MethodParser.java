package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.report.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Elements;

/** Reads an exported method. */
final class MethodParser {
    private final Elements elements;
    private final ExportedMethods exportedMethods;
    private final ParameterParser parameterParser;
    private final TypeParser typeParser;
    private final Nullness nullness;

    MethodParser(
            Elements elements,
            ExportedMethods exportedMethods,
            ParameterParser parameterParser,
            TypeParser typeParser,
            Nullness nullness) {
        this.elements = elements;
        this.exportedMethods = exportedMethods;
        this.parameterParser = parameterParser;
        this.typeParser = typeParser;
        this.nullness = nullness;
    }

    MethodModel parse(ExecutableElement method, Scope scope) {
        ExecutableType type = exportedMethods.seenFrom(scope.contract(), method);
        String subject = subject(method);
        Place place = scope.places().of(method);
        TypeUse result = TypeUse.ofMethod(
                "the result of " + subject, place, TypeUse.Role.RESULT, nullness.marked(method), scope);
        return new MethodModel(
                method,
                place,
                subject,
                scope.said(method, PY_NAME, "value").orElseGet(() -> scope.snakeCase(method)),
                parameters(method, type, subject, scope),
                TypeName.get(type.getReturnType()),
                typeParser.declared(method, method.getReturnType(), type.getReturnType(), result),
                DeadlineParser.parse(method, scope),
                Description.of(Optional.ofNullable(elements.getDocComment(method))),
                Annotations.find(method, ClassName.get(Deprecated.class)));
    }

    private List<ParameterModel> parameters(
            ExecutableElement method, ExecutableType type, String subject, Scope scope) {
        return IntStream.range(0, method.getParameters().size())
                .mapToObj(i -> parameterParser.parse(
                        method.getParameters().get(i), type.getParameterTypes().get(i), subject, scope))
                .toList();
    }

    /** Named after the interface that declares it, which may be an ancestor of the contract. */
    private static String subject(ExecutableElement method) {
        return Objects.requireNonNull(method.getEnclosingElement()).getSimpleName() + "." + method.getSimpleName();
    }
}
