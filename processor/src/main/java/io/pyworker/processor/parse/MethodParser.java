package io.pyworker.processor.parse;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.ResultKind;
import io.pyworker.processor.data.ResultModel;
import io.pyworker.processor.report.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads an exported method. */
final class MethodParser {
    private final Elements elements;
    private final ExportedMethods exportedMethods;
    private final ParameterParser parameterParser;
    private final ResultParser resultParser;
    private final ThrowsParser throwsParser;
    private final Nullness nullness;

    MethodParser(
            Elements elements,
            ExportedMethods exportedMethods,
            ParameterParser parameterParser,
            ResultParser resultParser,
            ThrowsParser throwsParser,
            Nullness nullness) {
        this.elements = elements;
        this.exportedMethods = exportedMethods;
        this.parameterParser = parameterParser;
        this.resultParser = resultParser;
        this.throwsParser = throwsParser;
        this.nullness = nullness;
    }

    MethodModel parse(ExecutableElement method, Scope scope) {
        ExecutableType type = exportedMethods.seenFrom(scope.contract(), method);
        MethodKind kind = MethodKinds.of(method, scope);
        TypeUse result = TypeUse.ofMethod(
                "the result of " + subject(method),
                scope.places().of(method),
                TypeUse.Role.RESULT,
                nullness.marked(method),
                scope);
        return parse(method, kind, type, () -> resultParser.parse(method, kind, type.getReturnType(), result), scope);
    }

    /** A method whose result is an object rather than a value. */
    MethodModel parseObject(ExecutableElement method, Scope scope) {
        ExecutableType type = exportedMethods.seenFrom(scope.contract(), method);
        return parse(
                method, MethodKind.FUNCTION, type, () -> new ResultModel(ResultKind.VALUE, PythonType.NONE), scope);
    }

    private MethodModel parse(
            ExecutableElement method, MethodKind kind, ExecutableType type, Supplier<ResultModel> result, Scope scope) {
        String subject = subject(method);
        Place place = scope.places().of(method);
        return new MethodModel(
                method,
                place,
                subject,
                kind,
                MethodKinds.name(method, kind, scope),
                parameters(method, type, subject, scope),
                TypeName.get(type.getReturnType()),
                result.get(),
                thrown(method, scope),
                throwsParser.parse(method, scope),
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

    private List<TypeMirror> thrown(ExecutableElement method, Scope scope) {
        return exportedMethods.thrown(scope.contract(), method).stream()
                .filter(type -> Accessibility.hidden(
                                MoreTypes.asElement(type), MoreElements.getPackage(scope.contract()))
                        .isEmpty())
                .toList();
    }

    /** Named after the interface that declares it, which may be an ancestor of the contract. */
    private static String subject(ExecutableElement method) {
        return Objects.requireNonNull(method.getEnclosingElement()).getSimpleName() + "." + method.getSimpleName();
    }
}
