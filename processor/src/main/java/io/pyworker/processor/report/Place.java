package io.pyworker.processor.report;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The narrowest spot of the source that a message is about.
 *
 * @param element the declaration
 * @param annotation an annotation of it, if that is narrower
 * @param value a value of that annotation, if that is narrower still
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
    /** A declaration. */
    public Place(Element element) {
        this(element, null, null);
    }

    void print(Messager messager, Diagnostic diagnostic, Object... details) {
        messager.printMessage(diagnostic.kind(), diagnostic.text(details), element, annotation, value);
    }
}
