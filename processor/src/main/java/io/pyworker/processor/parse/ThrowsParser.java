package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.THROWS;
import static io.pyworker.processor.data.RuntimeTypes.THROWS_LIST;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.ErrorModel;
import io.pyworker.processor.data.ErrorModel.Construction;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @Throws}: those of a method, or of the contract. */
final class ThrowsParser {
    private final CheckedExceptions exceptions;

    ThrowsParser(CheckedExceptions exceptions) {
        this.exceptions = exceptions;
    }

    List<ErrorModel> parse(Element element, Scope scope) {
        return mirrors(element)
                .flatMap(mirror -> error(element, mirror, scope).stream())
                .toList();
    }

    private static Stream<AnnotationMirror> mirrors(Element element) {
        Stream<AnnotationMirror> listed = Annotations.find(element, THROWS_LIST)
                .flatMap(list -> Annotations.value(list, "value"))
                .map(value -> (List<?>) value.getValue())
                .orElse(List.of())
                .stream()
                .map(each -> (AnnotationMirror) ((AnnotationValue) each).getValue());
        return Stream.concat(Annotations.find(element, THROWS).stream(), listed);
    }

    /** What one of them says, unless the compiler misses a part of it. */
    private Optional<ErrorModel> error(Element element, AnnotationMirror mirror, Scope scope) {
        return Annotations.value(mirror, "py")
                .flatMap(py -> Annotations.value(mirror, "java").map(java -> {
                    PythonName python = new PythonName(
                            py.getValue().toString(), scope.places().of(element, mirror, py));
                    Place place = scope.places().of(element, mirror, java);
                    return error(python, MoreTypes.asTypeElement((TypeMirror) java.getValue()), place, scope);
                }));
    }

    private ErrorModel error(PythonName python, TypeElement java, Place place, Scope scope) {
        Optional<Construction> construction = Arrays.stream(Construction.values())
                .filter(each -> hasConstructor(java, each))
                .findFirst();
        mistake(java, construction, MoreElements.getPackage(scope.contract()))
                .ifPresent(mistake -> scope.problems()
                        .report(
                                Diagnostic.NOT_THROWABLE,
                                place,
                                java.getSimpleName(),
                                mistake.reason(),
                                mistake.remedy()));
        return new ErrorModel(python, java, construction, place);
    }

    private record Mistake(String reason, String remedy) {}

    private static Optional<Mistake> mistake(
            TypeElement java, Optional<Construction> construction, PackageElement user) {
        if (java.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(new Mistake("it is abstract", "name a class that extends it"));
        }
        if (Accessibility.isInner(java)) {
            return Optional.of(new Mistake("it is an inner class", "make it static"));
        }
        Optional<Mistake> hidden = Accessibility.hidden(java, user)
                .map(found -> new Mistake(
                        found.element().getSimpleName() + " is " + found.access(), "make it " + found.needed()));
        if (hidden.isPresent() || construction.isPresent()) {
            return hidden;
        }
        return Optional.of(new Mistake(
                "no public constructor of it takes a message, a cause, both or nothing",
                "add one with (String, Throwable)"));
    }

    private boolean hasConstructor(TypeElement java, Construction construction) {
        return ElementFilter.constructorsIn(java.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
                .filter(constructor -> constructor.getThrownTypes().stream().noneMatch(exceptions::isChecked))
                .anyMatch(constructor -> parameters(constructor).equals(construction.parameters()));
    }

    private static String parameters(ExecutableElement constructor) {
        return constructor.getParameters().stream()
                .map(parameter ->
                        TypeName.get(parameter.asType()).withoutAnnotations().toString())
                .collect(Collectors.joining(","));
    }
}
