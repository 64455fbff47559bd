package io.pyworker.processor.check;

import static io.pyworker.processor.data.RuntimeTypes.KW;
import static io.pyworker.processor.data.RuntimeTypes.KWARGS;
import static io.pyworker.processor.data.RuntimeTypes.SHAPE;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterKind;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.List;
import java.util.Map;

/** Whether parameters can be passed in the way that they ask for. */
final class ParameterKindCheck implements Check {
    /** Arrays that are one value in Python, rather than many. */
    private static final Map<TypeName, String> WHOLE =
            Map.of(ArrayTypeName.of(byte.class), "declare byte[]", ArrayTypeName.of(char.class), "declare String");

    @Override
    public void check(ContractModel contract, Problems problems) {
        contract.methods().forEach(method -> check(method, problems));
    }

    private static void check(MethodModel method, Problems problems) {
        for (ParameterModel parameter : method.parameters()) {
            switch (parameter.kind()) {
                case VARARGS -> checkVarargs(parameter, problems);
                case KWARGS -> checkKwargs(parameter, method, problems);
                case POSITIONAL, KEYWORD -> checkDefault(parameter, method, problems);
            }
        }
    }

    private static void checkVarargs(ParameterModel parameter, Problems problems) {
        if (WHOLE.containsKey(parameter.javaType())) {
            report(Diagnostic.NOT_VARARGS, parameter, WHOLE.get(parameter.javaType()), problems);
        }
        for (ClassName annotation : List.of(KW, KWARGS, SHAPE)) {
            if (has(parameter, annotation)) {
                report(Diagnostic.NOT_VARARGS, parameter, without(annotation), problems);
            }
        }
        if (parameter.omissible()) {
            report(Diagnostic.NOT_OMISSIBLE, parameter, "without values, varargs are left out anyway", problems);
        }
    }

    private static void checkKwargs(ParameterModel parameter, MethodModel method, Problems problems) {
        if (has(parameter, KW)) {
            report(Diagnostic.NOT_KWARGS, parameter, without(KW), problems);
        }
        if (parameter.omissible()) {
            report(Diagnostic.NOT_OMISSIBLE, parameter, "without entries, @Kwargs are left out anyway", problems);
        }
        method.parameters().stream()
                .filter(other -> other.kind() == ParameterKind.KWARGS)
                .findFirst()
                .filter(first -> !first.equals(parameter))
                .ifPresent(first ->
                        report(Diagnostic.NOT_KWARGS, parameter, "there is already " + first.subject(), problems));
    }

    /** What stands after an argument that is left out would take its place. */
    private static void checkDefault(ParameterModel parameter, MethodModel method, Problems problems) {
        if (!parameter.omissible()) {
            return;
        }
        if (parameter.javaType().isPrimitive()) {
            String box = ((ClassName) parameter.javaType().box()).simpleName();
            report(Diagnostic.NOT_OMISSIBLE, parameter, "it is never null; declare " + box, problems);
        }
        if (parameter.kind() == ParameterKind.POSITIONAL) {
            method.parameters().stream()
                    .dropWhile(other -> !other.equals(parameter))
                    .filter(ParameterKindCheck::needsItsPlace)
                    .findFirst()
                    .ifPresent(other -> report(
                            Diagnostic.NOT_OMISSIBLE,
                            parameter,
                            other.javaName() + " after it would take its place; add @Kw",
                            problems));
        }
    }

    private static boolean needsItsPlace(ParameterModel parameter) {
        return parameter.kind() == ParameterKind.VARARGS
                || parameter.kind() == ParameterKind.POSITIONAL && !parameter.omissible();
    }

    private static String without(ClassName annotation) {
        return "remove @" + annotation.simpleName();
    }

    private static boolean has(ParameterModel parameter, ClassName annotation) {
        return MoreElements.isAnnotationPresent(parameter.element(), annotation.canonicalName());
    }

    private static void report(Diagnostic diagnostic, ParameterModel parameter, String remedy, Problems problems) {
        problems.report(diagnostic, parameter.place(), parameter.subject(), remedy);
    }
}
