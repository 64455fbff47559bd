package io.pyworker.processor.parse;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Tells whether a type that the compiler could not resolve is anywhere inside a type. */
final class UnresolvedTypeVisitor extends SimpleTypeVisitor14<Boolean, @Nullable Void> {
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
        return type.getTypeArguments().stream().anyMatch(this::visit);
    }

    @Override
    public Boolean visitWildcard(WildcardType type, @Nullable Void unused) {
        return Stream.of(type.getExtendsBound(), type.getSuperBound())
                .filter(Objects::nonNull)
                .anyMatch(this::visit);
    }
}
