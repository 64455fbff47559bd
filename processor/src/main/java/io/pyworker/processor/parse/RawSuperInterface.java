package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A generic interface that is extended without type arguments.
 *
 * @param child the interface that extends it
 * @param parent the generic interface
 */
record RawSuperInterface(Name child, Name parent) {
    /** The first one among the ancestors of an interface. */
    static Optional<RawSuperInterface> of(TypeElement child) {
        return child.getInterfaces().stream()
                .flatMap(parent -> among(child, parent).stream())
                .findFirst();
    }

    private static Optional<RawSuperInterface> among(TypeElement child, TypeMirror parentType) {
        DeclaredType parent = MoreTypes.asDeclared(parentType);
        TypeElement element = MoreTypes.asTypeElement(parent);
        return parent.getTypeArguments().size() < element.getTypeParameters().size()
                ? Optional.of(new RawSuperInterface(child.getSimpleName(), element.getSimpleName()))
                : of(element);
    }
}
