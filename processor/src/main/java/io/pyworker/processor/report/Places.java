package io.pyworker.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The places of one contract. What an interface inherits may come from a class file, or be right for another interface: messages about
 * it stand on the contract itself.
 *
 * @param contract the annotated interface
 */
public record Places(TypeElement contract) {
    /** The contract itself. */
    public Place top() {
        return new Place(contract);
    }

    /** The element, if the contract declares it. */
    public Place of(Element element) {
        return declares(element) ? new Place(element) : top();
    }

    /** An annotation of the element, if the contract declares it. */
    public Place of(Element element, AnnotationMirror annotation) {
        return declares(element) ? new Place(element, annotation, null) : top();
    }

    /** An annotation value of the element, if the contract declares it. */
    public Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return declares(element) ? new Place(element, annotation, value) : top();
    }

    private boolean declares(Element element) {
        @Nullable Element enclosing = element;
        while (enclosing != null
                && !enclosing.getKind().isClass()
                && !enclosing.getKind().isInterface()) {
            enclosing = enclosing.getEnclosingElement();
        }
        return contract.equals(enclosing);
    }
}
