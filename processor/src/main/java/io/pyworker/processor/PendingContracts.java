package io.pyworker.processor;

import com.palantir.javapoet.ClassName;
import io.pyworker.processor.parse.UnresolvedTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The annotated types that cannot be read yet, because they mention types that another processor may still generate. Those that never can
 * be are left to the compiler, which says what is missing.
 */
final class PendingContracts {
    private final Elements elements;
    private final UnresolvedTypes unresolved;
    private final ClassName annotation;
    /** By name: the elements of a round are of no use in the next. */
    private final Set<String> names = new LinkedHashSet<>();

    /** Those with the annotation. */
    PendingContracts(Elements elements, UnresolvedTypes unresolved, ClassName annotation) {
        this.elements = elements;
        this.unresolved = unresolved;
        this.annotation = annotation;
    }

    /** Adds what a round brings, and takes what can be read in it. */
    List<TypeElement> take(RoundEnvironment round) {
        add(round);
        List<TypeElement> ready = new ArrayList<>();
        for (String name : List.copyOf(names)) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null && !unresolved.in(type)) {
                names.remove(name);
                ready.add(type);
            }
        }
        return ready;
    }

    private void add(RoundEnvironment round) {
        TypeElement marking = elements.getTypeElement(annotation.canonicalName());
        if (marking != null) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(marking))) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }
}
