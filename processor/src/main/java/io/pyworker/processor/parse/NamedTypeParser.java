package io.pyworker.processor.parse;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.report.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types that travel by name, each with all that its definition mentions. */
final class NamedTypeParser {
    private final TypeParser types;
    private final Nullness nullness;
    private final RecordParser records;
    private final SealedParser sealed;

    NamedTypeParser(TypeParser types, Nullness nullness) {
        this.types = types;
        this.nullness = nullness;
        this.records = new RecordParser(types, nullness);
        this.sealed = new SealedParser(this);
    }

    /** The form of a type that an adapter is there for. */
    Optional<PythonType> adapted(TypeMirror type, TypeUse use) {
        return use.scope().adapters().of(type).map(found -> adapted(found, type, use));
    }

    /** The form of a record, an enum or a sealed interface. */
    Optional<PythonType> parse(TypeMirror type, TypeUse use) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = MoreTypes.asDeclared(type);
        TypeElement element = MoreTypes.asTypeElement(type);
        if (element.getKind() == ElementKind.RECORD && !TypeAdvice.ENCODED.contentEquals(element.getQualifiedName())) {
            return Optional.of(record(declared, element, use));
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Optional.of(define("enum", element, use, id -> EnumParser.parse(id, use)));
        }
        if (element.getKind() == ElementKind.INTERFACE && element.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of(define("sealed interface", element, use, id -> sealed.parse(id, use)));
        }
        return Optional.empty();
    }

    /** A record, which may be generic. */
    PythonType record(DeclaredType type, TypeElement element, TypeUse use) {
        if (type.getTypeArguments().size() < element.getTypeParameters().size()) {
            String example = element.getTypeParameters().stream()
                    .map(parameter -> "String")
                    .collect(Collectors.joining(", ", element.getSimpleName() + "<", ">"));
            use.report(Diagnostic.RAW_TYPE, element.getSimpleName(), example);
            return PythonType.NONE;
        }
        List<TypeUse.Argument> arguments = type.getTypeArguments().stream()
                .map(argument -> types.argument(argument, use.inside()))
                .toList();
        Identity identity = identity("record", element, RecordParser.parameterized(element, arguments), use)
                .withArguments(arguments.stream().map(TypeUse.Argument::type).toList());
        if (use.scope().types().endless(element)) {
            use.report(Diagnostic.ENDLESS_TYPE, TypeText.of(element.asType()));
            return PythonType.NONE;
        }
        return define(identity, use, id -> records.parse(id, arguments, use));
    }

    private PythonType adapted(AdapterModel found, TypeMirror type, TypeUse use) {
        TypeName javaType = TypeName.get(found.javaType());
        if (!javaType.equals(TypeName.get(type))) {
            use.report(
                    use.withoutPythonForm(), TypeText.of(type), "its adapter is for " + TypeText.of(found.javaType()));
            return PythonType.NONE;
        }
        return define(identity("class", MoreTypes.asTypeElement(type), javaType, use), use, id -> {
            String part = "the encoded form of " + TypeText.of(type);
            TypeUse encoded = use.inDefinition(part, nullness.marked(found.adapter()), Map.of());
            // Null is the adapted type's own matter, so the encoded type never has to refuse it.
            return new AdaptedModel(
                    id,
                    found.adapter(),
                    types.argument(found.encoded(), encoded).form());
        });
    }

    private PythonType define(String kind, TypeElement element, TypeUse use, Function<Identity, NamedType> definition) {
        return define(identity(kind, element, ClassName.get(element), use), use, definition);
    }

    private static PythonType define(Identity identity, TypeUse use, Function<Identity, NamedType> definition) {
        if (use.scope().types().tooDeep(identity)) {
            use.report(Diagnostic.TOO_DEEP, TypeText.of(identity.javaType()));
            return PythonType.NONE;
        }
        use.scope().types().define(identity, () -> {
            reportInaccessible(identity, use);
            return definition.apply(identity);
        });
        return PythonType.named(identity.name(), identity.javaType());
    }

    private static Identity identity(String kind, TypeElement element, TypeName javaType, TypeUse use) {
        String name = ClassName.get(element).reflectionName();
        String simpleName = element.getSimpleName().toString();
        return new Identity(
                element,
                name,
                javaType,
                Scope.pyName(element, simpleName, use.place()),
                kind + " " + TypeText.of(ClassName.get(element)));
    }

    private static void reportInaccessible(Identity identity, TypeUse use) {
        Accessibility.hidden(
                        identity.element(), MoreElements.getPackage(use.scope().contract()))
                .ifPresent(hidden -> use.report(
                        Diagnostic.INACCESSIBLE,
                        identity.subject(),
                        hidden.element().getSimpleName(),
                        hidden.access(),
                        hidden.needed()));
    }
}
