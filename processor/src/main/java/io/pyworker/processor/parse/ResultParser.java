package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.SHAPE;

import com.google.auto.common.MoreTypes;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.ResultKind;
import io.pyworker.processor.data.ResultModel;
import io.pyworker.processor.report.Diagnostic;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the result of an exported method, which may be a stream. */
final class ResultParser {
    private final TypeParser types;

    ResultParser(TypeParser types) {
        this.types = types;
    }

    /**
     * What a method returns.
     *
     * @param seen its result type where type variables are replaced
     */
    ResultModel parse(ExecutableElement method, MethodKind call, TypeMirror seen, TypeUse use) {
        if (isInstance(seen, use.scope())) {
            return new ResultModel(ResultKind.INSTANCE, instance(method, call, use));
        }
        ResultKind kind = kind(method, seen, use);
        return kind.isStream()
                ? new ResultModel(kind, element(kind, types.asWritten(method.getReturnType(), seen), use))
                : new ResultModel(kind, types.declared(method, method.getReturnType(), seen, use));
    }

    /** Whether a type is the contract itself, where that stands for a class. */
    static boolean isInstance(TypeMirror type, Scope scope) {
        return scope.receiver().isClass()
                && type.getKind() == TypeKind.DECLARED
                && MoreTypes.asElement(type).equals(scope.contract());
    }

    /** A constructor always gives one. */
    private static PythonType instance(ExecutableElement method, MethodKind call, TypeUse use) {
        PythonType form = PythonType.instance(use.scope().names().async());
        boolean required = call == MethodKind.NEW
                || Nullness.required(method)
                        .or(() -> Nullness.required(method.getReturnType()))
                        .orElse(use.nullMarked());
        return required ? form.required() : form;
    }

    private static ResultKind kind(ExecutableElement method, TypeMirror type, TypeUse use) {
        boolean hasAnotherForm = Annotations.has(method, SHAPE)
                || use.scope().adapters().of(type).isPresent();
        return type.getKind() != TypeKind.DECLARED || hasAnotherForm
                ? ResultKind.VALUE
                : ResultKind.of(MoreTypes.asTypeElement(type).getQualifiedName().toString());
    }

    private PythonType element(ResultKind kind, TypeMirror stream, TypeUse use) {
        List<? extends TypeMirror> arguments = MoreTypes.asDeclared(stream).getTypeArguments();
        if (arguments.isEmpty()) {
            use.report(Diagnostic.RAW_TYPE, kind.spelling(), kind.spelling() + "<String>");
            return PythonType.NONE;
        }
        PythonType element = types.argument(arguments.get(0), use.inside()).form();
        if (element.isOptional()) {
            use.report(Diagnostic.NULL_ELEMENT, TypeText.of(element.javaType()));
        } else if (isNullable(arguments.get(0))) {
            use.report(Diagnostic.NULL_ELEMENT, "@Nullable " + TypeText.of(element.javaType()));
        }
        return element.element();
    }

    private static boolean isNullable(TypeMirror type) {
        TypeMirror bound =
                type.getKind() == TypeKind.WILDCARD ? MoreTypes.asWildcard(type).getExtendsBound() : type;
        return bound != null && !Nullness.required(bound).orElse(true);
    }
}
