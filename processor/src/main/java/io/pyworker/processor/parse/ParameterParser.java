package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.KW;
import static io.pyworker.processor.data.RuntimeTypes.KWARGS;
import static io.pyworker.processor.data.RuntimeTypes.PY_DEFAULT;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;
import static io.pyworker.processor.data.RuntimeTypes.SHARED;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.ParameterKind;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.PlainTypes;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads a parameter of an exported method. */
final class ParameterParser {
    private final TypeParser types;
    private final Nullness nullness;

    ParameterParser(TypeParser types, Nullness nullness) {
        this.types = types;
        this.nullness = nullness;
    }

    ParameterModel parse(VariableElement parameter, TypeMirror type, String method, Scope scope) {
        String subject = "parameter " + parameter.getSimpleName() + " of " + method;
        Place place = scope.places().of(parameter);
        return new ParameterModel(
                parameter,
                place,
                subject,
                TypeName.get(type),
                name(parameter, subject, scope),
                kind(parameter),
                Annotations.has(parameter, PY_DEFAULT),
                form(
                        parameter,
                        type,
                        TypeUse.ofMethod(subject, place, TypeUse.Role.PARAMETER, nullness.marked(parameter), scope)));
    }

    private static ParameterKind kind(VariableElement parameter) {
        if (isVarargs(parameter)) {
            return ParameterKind.VARARGS;
        }
        if (Annotations.has(parameter, KWARGS)) {
            return ParameterKind.KWARGS;
        }
        return Annotations.has(parameter, KW) ? ParameterKind.KEYWORD : ParameterKind.POSITIONAL;
    }

    private static boolean isVarargs(VariableElement parameter) {
        ExecutableElement method = method(parameter);
        return method.isVarArgs()
                && method.getParameters().indexOf(parameter)
                        == method.getParameters().size() - 1;
    }

    private PythonType form(VariableElement parameter, TypeMirror type, TypeUse use) {
        if (Annotations.has(parameter, SHARED)) {
            return shared(parameter, type, use);
        }
        if (Annotations.has(parameter, KWARGS) && !isMapOfNames(type)) {
            use.report(Diagnostic.NOT_KWARGS, "declare a Map<String, ...>");
            return PythonType.NONE;
        }
        return hasMeaningForNull(parameter)
                ? types.declaredWithNull(parameter, type, use)
                : types.declared(parameter, parameter.asType(), type, use);
    }

    private PythonType shared(VariableElement parameter, TypeMirror type, TypeUse use) {
        if (!TypeName.get(type).equals(PlainTypes.SHARED.javaType())) {
            use.report(Diagnostic.NOT_SHAREABLE, TypeText.of(type));
            return PythonType.NONE;
        }
        boolean required = !hasMeaningForNull(parameter)
                && Nullness.required(parameter)
                        .or(() -> Nullness.required(type))
                        .orElse(use.nullMarked());
        return required ? PlainTypes.SHARED.required() : PlainTypes.SHARED;
    }

    /** Null leaves the parameter out, or is as good as empty. */
    private static boolean hasMeaningForNull(VariableElement parameter) {
        return Annotations.has(parameter, PY_DEFAULT) || Annotations.has(parameter, KWARGS) || isVarargs(parameter);
    }

    private static boolean isMapOfNames(TypeMirror type) {
        return Container.MAP.is(type)
                && MoreTypes.asDeclared(type).getTypeArguments().stream()
                        .limit(1)
                        .anyMatch(key -> TypeName.get(key).equals(ClassName.get(String.class)));
    }

    private static PythonName name(VariableElement parameter, String subject, Scope scope) {
        Optional<PythonName> keyword = scope.saidUnlessEmpty(parameter, KW, "value");
        Optional<PythonName> pyName = scope.said(parameter, PY_NAME, "value");
        if (keyword.isPresent() && pyName.isPresent()) {
            scope.problems().report(Diagnostic.TWO_PARAMETER_NAMES, pyName.get().place(), subject);
        }
        return pyName.or(() -> keyword).orElseGet(() -> snakeCase(parameter, subject, scope));
    }

    private static PythonName snakeCase(VariableElement parameter, String subject, Scope scope) {
        PythonName name = scope.snakeCase(parameter);
        if (Annotations.has(parameter, KW) && isFromClassFile(parameter, scope)) {
            scope.problems().report(Diagnostic.UNKNOWN_PARAMETER_NAME, name.place(), subject);
        }
        return name;
    }

    /** Without {@code javac -parameters}, a class file has no parameter names: the compiler makes up {@code arg0}, {@code arg1}. */
    private static boolean isFromClassFile(VariableElement parameter, Scope scope) {
        ExecutableElement method = method(parameter);
        int index = method.getParameters().indexOf(parameter);
        return !scope.contract().equals(method.getEnclosingElement())
                && parameter.getSimpleName().contentEquals("arg" + index);
    }

    private static ExecutableElement method(VariableElement parameter) {
        return (ExecutableElement) Objects.requireNonNull(parameter.getEnclosingElement());
    }
}
