package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.SHAPE;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.PlainTypes;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.parse.TypeUse.Argument;
import io.pyworker.processor.report.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the Python form of a Java type. A type without one is reported, and {@link PythonType#NONE} stands in for it. */
final class TypeParser {
    private static final Argument REFUSED = new Argument(PythonType.NONE, false);

    private final TypeAdvice advice;
    private final Types types;
    private final NamedTypeParser named;
    private final CallableParser callables;

    TypeParser(ExportedMethods methods, Elements elements, Types types, Nullness nullness) {
        this.advice = new TypeAdvice(elements, types);
        this.types = types;
        this.named = new NamedTypeParser(this, nullness);
        this.callables = new CallableParser(this, advice, methods, elements, types, nullness);
    }

    /**
     * The type of a parameter, a result or a component, with what the annotations of the declaration say.
     *
     * @param declaration what has the annotations
     * @param written its type as it is declared
     * @param seen its type where type variables are replaced
     */
    PythonType declared(Element declaration, TypeMirror written, TypeMirror seen, TypeUse use) {
        Argument type = argument(declaration, asWritten(written, seen), use);
        boolean required = Nullness.required(declaration)
                .or(() -> Nullness.required(written))
                .orElse(type.required());
        return new Argument(type.form(), required).type();
    }

    /** As it is declared, with its annotations, if no type variable is replaced. */
    TypeMirror asWritten(TypeMirror written, TypeMirror seen) {
        return types.isSameType(written, seen) ? written : seen;
    }

    /** The same, where null has a meaning: Java may always pass it. */
    PythonType declaredWithNull(Element declaration, TypeMirror type, TypeUse use) {
        return argument(declaration, type, use).form();
    }

    PythonType parse(TypeMirror type, TypeUse use) {
        return argument(type, use).type();
    }

    /** A type, and whether null is refused for it. */
    Argument argument(TypeMirror type, TypeUse use) {
        return switch (type.getKind()) {
            case WILDCARD -> wildcard(MoreTypes.asWildcard(type), use);
            case TYPEVAR ->
                use.argument(type)
                        .map(given -> new Argument(
                                given.form(), Nullness.required(type).orElse(given.required())))
                        .orElse(REFUSED); // the generic interface or method is reported
            default -> new Argument(form(type, use), Nullness.required(type).orElse(use.nullMarked()));
        };
    }

    private Argument argument(Element declaration, TypeMirror type, TypeUse use) {
        return Annotations.has(declaration, SHAPE)
                ? new Argument(matrix(type, use), Nullness.required(type).orElse(use.nullMarked()))
                : argument(type, use);
    }

    private static PythonType matrix(TypeMirror type, TypeUse use) {
        Optional<PythonType> matrix = PlainTypes.matrix(TypeName.get(type));
        if (matrix.isEmpty()) {
            use.report(Diagnostic.NOT_A_MATRIX, TypeText.of(type));
        }
        return matrix.orElse(PythonType.NONE);
    }

    private PythonType form(TypeMirror type, TypeUse use) {
        return named.adapted(type, use)
                .or(() -> plain(type, use))
                .or(() -> array(type, use))
                .or(() -> container(type, use))
                .or(() -> named.parse(type, use))
                .or(() -> callables.parse(type, use))
                .orElseGet(() -> refused(type, use));
    }

    private static Optional<PythonType> plain(TypeMirror type, TypeUse use) {
        return PlainTypes.of(TypeName.get(type))
                .filter(form -> !form.equals(PythonType.NONE) || use.role().isResult());
    }

    /** Arrays of generic types cannot be made without unchecked casts. */
    private Optional<PythonType> array(TypeMirror type, TypeUse use) {
        if (type.getKind() != TypeKind.ARRAY) {
            return Optional.empty();
        }
        PythonType element = parse(MoreTypes.asArray(type).getComponentType(), use.inside());
        if (element.equals(PythonType.NONE)) {
            return Optional.of(element);
        }
        return element.isGeneric() ? Optional.empty() : Optional.of(PythonType.array(element));
    }

    private Optional<PythonType> container(TypeMirror type, TypeUse use) {
        return Container.of(type).map(container -> container(container, MoreTypes.asDeclared(type), use));
    }

    private PythonType container(Container container, DeclaredType type, TypeUse use) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            use.report(Diagnostic.RAW_TYPE, container.simpleName(), container.example());
            return PythonType.NONE;
        }
        TypeMirror first = arguments.get(0);
        return switch (container) {
            case LIST -> PythonType.container("list", "list", List.class, parse(first, use.inside()));
            case COLLECTION -> PythonType.container("list", "collection", Collection.class, parse(first, use.inside()));
            case ITERABLE -> PythonType.container("list", "iterable", Iterable.class, parse(first, use.inside()));
            case SET -> PythonType.container("set", "set", Set.class, key(first, "a set element", use));
            case MAP -> PythonType.dict(key(first, "a map key", use), parse(arguments.get(1), use.inside()));
            case OPTIONAL -> optional(first, use);
        };
    }

    private PythonType optional(TypeMirror type, TypeUse use) {
        PythonType form = argument(type, use.inside()).form();
        if (form.isOptional()) {
            use.report(Diagnostic.OPTIONAL_IN_OPTIONAL, TypeText.of(form.javaType()));
        }
        return PythonType.optional(form);
    }

    private PythonType key(TypeMirror type, String as, TypeUse use) {
        PythonType form = parse(type, use.inside());
        if (!form.equals(PythonType.NONE)) {
            use.scope().types().addKey(form, type, as, use);
        }
        return form;
    }

    /** A bound is as good as the type, except where Java would not take the one for the other. */
    private Argument wildcard(WildcardType wildcard, TypeUse use) {
        TypeMirror bound = wildcard.getExtendsBound();
        if (bound == null || use.role() == TypeUse.Role.EXACT_ARGUMENT) {
            use.report(Diagnostic.WILDCARD, TypeText.of(wildcard));
            return REFUSED;
        }
        return argument(bound, use);
    }

    private PythonType refused(TypeMirror type, TypeUse use) {
        if (use.role() == TypeUse.Role.RESULT && advice.isFuture(type)) {
            String async = use.scope().names().async().simpleName();
            use.report(Diagnostic.FUTURE_RESULT, TypeText.of(type), advice.delivered(type), async);
        } else if (ResultParser.isInstance(type, use.scope())) {
            use.report(
                    use.withoutPythonForm(),
                    TypeText.of(type),
                    "an instance is the whole result of a method, and nothing else");
        } else {
            use.report(use.withoutPythonForm(), TypeText.of(type), advice.of(type, use.role()));
        }
        return PythonType.NONE;
    }
}
