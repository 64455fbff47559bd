package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PY_DISCRIMINATOR;

import com.google.auto.common.MoreTypes;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.SealedModel;
import io.pyworker.processor.data.NamedType.VariantModel;
import io.pyworker.processor.report.Diagnostic;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads a sealed interface: its records, and those of the sealed interfaces within. */
final class SealedParser {
    private static final String USUAL_DISCRIMINATOR = "type";

    private final NamedTypeParser types;

    SealedParser(NamedTypeParser types) {
        this.types = types;
    }

    SealedModel parse(Identity identity, TypeUse use) {
        Set<TypeElement> records = new LinkedHashSet<>();
        collect(identity.element(), identity.element(), records, use);
        return new SealedModel(
                identity,
                Annotations.text(identity.element(), PY_DISCRIMINATOR).orElse(USUAL_DISCRIMINATOR),
                records.stream().map(record -> variant(record, use)).toList());
    }

    private static void collect(TypeElement root, TypeElement sealed, Set<TypeElement> records, TypeUse use) {
        if (isGeneric(sealed)) {
            report(root, sealed.getSimpleName() + " has type parameters; remove them", use);
            return;
        }
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            TypeElement element = MoreTypes.asTypeElement(permitted);
            if (element.getKind() == ElementKind.INTERFACE
                    && element.getModifiers().contains(Modifier.SEALED)) {
                collect(root, element, records, use);
            } else if (element.getKind() != ElementKind.RECORD) {
                report(root, "it permits " + element.getSimpleName() + ", which is no record; make it one", use);
            } else if (isGeneric(element)) {
                report(root, "its record " + element.getSimpleName() + " has type parameters; remove them", use);
            } else {
                records.add(element);
            }
        }
    }

    private VariantModel variant(TypeElement element, TypeUse use) {
        String tag = Scope.pyName(element, element.getSimpleName().toString(), use.place())
                .text();
        return new VariantModel(tag, types.record(MoreTypes.asDeclared(element.asType()), element, use));
    }

    private static boolean isGeneric(TypeElement element) {
        return !element.getTypeParameters().isEmpty();
    }

    private static void report(TypeElement root, String reason, TypeUse use) {
        use.report(Diagnostic.NOT_SEALED_OF_RECORDS, root.getSimpleName(), reason);
    }
}
