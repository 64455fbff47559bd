package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Tells whether a type that the compiler could not resolve is anywhere inside a type, or in a record that it leads to. */
final class UnresolvedTypeVisitor extends SimpleTypeVisitor14<Boolean, @Nullable Void> {
    private final Set<TypeElement> seen = new HashSet<>();

    UnresolvedTypeVisitor() {
        super(false);
    }

    @Override
    public Boolean visitError(ErrorType type, @Nullable Void unused) {
        return true;
    }

    @Override
    public Boolean visitArray(ArrayType type, @Nullable Void unused) {
        return visit(type.getComponentType());
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, @Nullable Void unused) {
        return type.getTypeArguments().stream().anyMatch(this::visit) || definition(MoreTypes.asTypeElement(type));
    }

    /** Of a record or a sealed interface; the rest of a class does not matter. */
    private boolean definition(TypeElement element) {
        return seen.add(element)
                && (element.getRecordComponents().stream().anyMatch(component -> visit(component.asType()))
                        || element.getPermittedSubclasses().stream().anyMatch(this::visit));
    }

    @Override
    public Boolean visitWildcard(WildcardType type, @Nullable Void unused) {
        return Stream.of(type.getExtendsBound(), type.getSuperBound())
                .filter(Objects::nonNull)
                .anyMatch(this::visit);
    }
}
