package io.pyworker.processor.check;

import static io.pyworker.processor.data.RuntimeTypes.DEADLINE;
import static io.pyworker.processor.data.RuntimeTypes.PY_DISCRIMINATOR;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;
import static io.pyworker.processor.data.RuntimeTypes.PY_VALUE;
import static io.pyworker.processor.data.RuntimeTypes.THROWS;
import static io.pyworker.processor.data.RuntimeTypes.THROWS_LIST;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_IMPORT;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import io.pyworker.processor.data.RuntimeTypes;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import io.pyworker.processor.report.Problems;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Warns of annotations where they cannot have an effect. An interface that is not annotated may be the ancestor of one that is, in
 * another module even, so its abstract methods are left alone; so is what may cross: records, enums and sealed interfaces.
 */
public final class StrayAnnotationCheck {
    private static final String EXPORTS = "only abstract methods of interfaces are exported";

    private static final Set<ClassName> OF_METHOD_OR_CONTRACT = Set.of(DEADLINE, THROWS, THROWS_LIST);

    private final Elements elements;

    public StrayAnnotationCheck(Elements elements) {
        this.elements = elements;
    }

    /** Checks what a round brings. */
    public void check(RoundEnvironment round, Problems problems) {
        for (ClassName name : RuntimeTypes.DETAILS) {
            TypeElement annotation = elements.getTypeElement(name.canonicalName());
            if (annotation != null) {
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    reason(name, element).ifPresent(reason -> report(element, annotation, reason, problems));
                }
            }
        }
    }

    private static Optional<String> reason(ClassName annotation, Element element) {
        if (annotation.equals(PY_VALUE)) {
            return unless(element.getKind() == ElementKind.ENUM_CONSTANT, "it belongs on the constants of an enum");
        }
        if (annotation.equals(PY_DISCRIMINATOR)) {
            return unless(isSealedInterface(element), "it belongs on a sealed interface of records");
        }
        if (annotation.equals(PY_NAME) && element instanceof TypeElement) {
            return unless(!has(element, WORKER_EXPORT), "the module of a contract is named in @WorkerExport");
        }
        if (OF_METHOD_OR_CONTRACT.contains(annotation)) {
            return unless(
                    has(element, WORKER_EXPORT) || has(element, WORKER_IMPORT) || canBeExported(element), EXPORTS);
        }
        return unless(isOfRecord(element) || canBeExported(element), EXPORTS);
    }

    private static Optional<String> unless(boolean effective, String reason) {
        return effective ? Optional.empty() : Optional.of(reason);
    }

    private static boolean isSealedInterface(Element element) {
        return element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
    }

    /** The compiler copies what a component has to its accessor and to the parameter of the constructor. */
    private static boolean isOfRecord(Element element) {
        Element owner = owner(element);
        if (element.getKind() == ElementKind.PARAMETER) {
            return owner.getKind() == ElementKind.CONSTRUCTOR && hasComponent(owner(owner), element);
        }
        return hasComponent(owner, element);
    }

    private static boolean hasComponent(Element type, Element element) {
        return type instanceof TypeElement declaration
                && declaration.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(element.getSimpleName()));
    }

    private static boolean canBeExported(Element element) {
        Element method = element.getKind() == ElementKind.PARAMETER ? owner(element) : element;
        return method.getModifiers().contains(Modifier.ABSTRACT)
                && owner(method).getKind() == ElementKind.INTERFACE;
    }

    private static boolean has(Element element, ClassName annotation) {
        return MoreElements.isAnnotationPresent(element, annotation.canonicalName());
    }

    /** Only a module has none. */
    private static Element owner(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement());
    }

    private static void report(Element element, TypeElement annotation, String reason, Problems problems) {
        AnnotationMirror mirror =
                MoreElements.getAnnotationMirror(element, annotation).get();
        // A repeated annotation is in a list that nobody wrote.
        Element said = annotation.getEnclosingElement() instanceof TypeElement repeated ? repeated : annotation;
        problems.report(Diagnostic.NO_EFFECT, new Place(element, mirror, null), said.getSimpleName(), reason);
    }
}
