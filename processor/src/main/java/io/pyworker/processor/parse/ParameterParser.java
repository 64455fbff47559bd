package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.KW;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;

import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.PythonName;
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

    ParameterParser(TypeParser types) {
        this.types = types;
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
                Annotations.find(parameter, KW).isPresent(),
                types.parse(type, new TypeUse(subject, place, TypeUse.Role.PARAMETER, scope)));
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
        if (Annotations.find(parameter, KW).isPresent() && isFromClassFile(parameter, scope)) {
            scope.problems().report(Diagnostic.UNKNOWN_PARAMETER_NAME, name.place(), subject);
        }
        return name;
    }

    /** Without {@code javac -parameters}, a class file has no parameter names: the compiler makes up {@code arg0}, {@code arg1}. */
    private static boolean isFromClassFile(VariableElement parameter, Scope scope) {
        ExecutableElement method = (ExecutableElement) Objects.requireNonNull(parameter.getEnclosingElement());
        int index = method.getParameters().indexOf(parameter);
        return !scope.contract().equals(method.getEnclosingElement())
                && parameter.getSimpleName().contentEquals("arg" + index);
    }
}
