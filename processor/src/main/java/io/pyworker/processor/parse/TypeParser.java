package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Finds the Python form of a Java type. A type without one is reported, and {@link PythonType#NONE} stands in for it. */
final class TypeParser {
    private final TypeAdvice advice;

    TypeParser(TypeAdvice advice) {
        this.advice = advice;
    }

    PythonType parse(TypeMirror type, TypeUse use) {
        if (isTypeVariable(type)) {
            return PythonType.NONE; // the generic interface or method is reported
        }
        return type.getKind() == TypeKind.WILDCARD
                ? wildcard(MoreTypes.asWildcard(type), use)
                : plain(type, use).or(() -> container(type, use)).orElseGet(() -> refused(type, use));
    }

    private static boolean isTypeVariable(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? isTypeVariable(MoreTypes.asArray(type).getComponentType())
                : type.getKind() == TypeKind.TYPEVAR;
    }

    private static Optional<PythonType> plain(TypeMirror type, TypeUse use) {
        return PythonType.of(TypeName.get(type))
                .filter(form -> !form.equals(PythonType.NONE) || use.role() == TypeUse.Role.RESULT);
    }

    private Optional<PythonType> container(TypeMirror type, TypeUse use) {
        return Container.of(type)
                .map(container ->
                        container(container, MoreTypes.asDeclared(type).getTypeArguments(), use));
    }

    private PythonType container(Container container, List<? extends TypeMirror> arguments, TypeUse use) {
        if (arguments.isEmpty()) {
            use.report(Diagnostic.RAW_TYPE, container.simpleName(), container.example());
            return PythonType.NONE;
        }
        return switch (container) {
            case LIST -> PythonType.list(parse(arguments.get(0), use.inside()));
            case SET -> PythonType.set(hashable(arguments.get(0), "a set element", use));
            case MAP ->
                PythonType.dict(hashable(arguments.get(0), "a map key", use), parse(arguments.get(1), use.inside()));
        };
    }

    private PythonType hashable(TypeMirror type, String as, TypeUse use) {
        PythonType form = parse(type, use.inside());
        if (!form.equals(PythonType.NONE) && !form.hashable()) {
            use.report(Diagnostic.NOT_HASHABLE, TypeText.of(type), as);
        }
        return form;
    }

    /** A bound is as good as the type, except where Java would not take the one for the other: deep inside a result. */
    private PythonType wildcard(WildcardType wildcard, TypeUse use) {
        TypeMirror bound = wildcard.getExtendsBound();
        if (bound == null || use.role() == TypeUse.Role.DEEP_RESULT_ARGUMENT) {
            use.report(Diagnostic.WILDCARD, TypeText.of(wildcard));
            return PythonType.NONE;
        }
        return parse(bound, use);
    }

    private PythonType refused(TypeMirror type, TypeUse use) {
        if (use.role() == TypeUse.Role.RESULT && advice.isFuture(type)) {
            String async = use.scope().names().async().simpleName();
            use.report(Diagnostic.FUTURE_RESULT, TypeText.of(type), advice.delivered(type), async);
        } else {
            use.report(use.withoutPythonForm(), TypeText.of(type), advice.of(type));
        }
        return PythonType.NONE;
    }
}
