package io.pyworker.processor.data;

import com.palantir.javapoet.TypeName;
import io.pyworker.processor.report.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * An exported function.
 *
 * @param element the method's declaration
 * @param place where messages about it stand
 * @param subject it in messages: {@code TextStats.wordCount}
 * @param kind what a call does
 * @param python the name of the function, method or attribute
 * @param parameters in Java's order
 * @param javaResult the result type as seen from the annotated interface
 * @param result what Python returns
 * @param thrown the exceptions that it declares, as far as a class that implements it can
 * @param errors what its own {@code @Throws} say
 * @param deadline how long a call may take
 * @param documentation the description in its Javadoc, or empty
 * @param deprecated its {@code @Deprecated}, if it has one
 */
public record MethodModel(
        ExecutableElement element,
        Place place,
        String subject,
        MethodKind kind,
        PythonName python,
        List<ParameterModel> parameters,
        TypeName javaResult,
        ResultModel result,
        List<TypeMirror> thrown,
        List<ErrorModel> errors,
        Optional<Duration> deadline,
        String documentation,
        Optional<AnnotationMirror> deprecated) {
    public MethodModel {
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
        errors = List.copyOf(errors);
    }

    public String javaName() {
        return element.getSimpleName().toString();
    }

    /** The functional interfaces among the parameters. */
    public Stream<FunctionModel> functions() {
        return parameters.stream().flatMap(parameter -> parameter.type().function().stream());
    }

    /** Name and erased parameter types: {@code wordCount(java.lang.String,int)}. */
    public String javaSignature() {
        return parameters.stream()
                .map(parameter -> parameter.erasedType().toString())
                .collect(Collectors.joining(",", javaName() + "(", ")"));
    }
}
