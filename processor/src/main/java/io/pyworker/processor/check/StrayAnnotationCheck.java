package io.pyworker.processor.check;

import static io.pyworker.processor.data.RuntimeTypes.KW;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import io.pyworker.processor.report.Problems;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Warns of {@code @PyName} and {@code @Kw} where nothing can be exported. An interface that is not annotated may be the ancestor of one
 * that is, in another module even, so its abstract methods are left alone.
 */
public final class StrayAnnotationCheck {
    private final Elements elements;

    public StrayAnnotationCheck(Elements elements) {
        this.elements = elements;
    }

    /** Checks what a round brings. */
    public void check(RoundEnvironment round, Problems problems) {
        for (ClassName name : List.of(PY_NAME, KW)) {
            TypeElement annotation = elements.getTypeElement(name.canonicalName());
            if (annotation != null) {
                round.getElementsAnnotatedWith(annotation).stream()
                        .filter(element -> !canBeExported(element))
                        .forEach(element -> report(element, annotation, problems));
            }
        }
    }

    private static boolean canBeExported(Element element) {
        Element method = element.getKind() == ElementKind.PARAMETER ? owner(element) : element;
        return method.getModifiers().contains(Modifier.ABSTRACT)
                && owner(method).getKind() == ElementKind.INTERFACE;
    }

    /** Only a module has none. */
    private static Element owner(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement());
    }

    private static void report(Element element, TypeElement annotation, Problems problems) {
        AnnotationMirror mirror =
                MoreElements.getAnnotationMirror(element, annotation).get();
        problems.report(Diagnostic.NO_EFFECT, new Place(element, mirror, null), annotation.getSimpleName());
    }
}
