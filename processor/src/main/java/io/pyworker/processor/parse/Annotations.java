package io.pyworker.processor.parse;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Annotations and their values, found by name. */
final class Annotations {
    private Annotations() {}

    static boolean has(Element element, ClassName annotation) {
        return find(element, annotation).isPresent();
    }

    static Optional<AnnotationMirror> find(Element element, ClassName annotation) {
        return MoreElements.getAnnotationMirror(element, annotation.canonicalName())
                .toJavaUtil();
    }

    /** The value that the source gives, if it gives one. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The text of the one member of an annotation, if the element has it. */
    static Optional<String> text(Element element, ClassName annotation) {
        return find(element, annotation)
                .flatMap(mirror -> value(mirror, "value"))
                .map(value -> value.getValue().toString());
    }
}
