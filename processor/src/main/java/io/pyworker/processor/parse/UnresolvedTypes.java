package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.KW;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what the compiler could not resolve yet, because another processor may still generate it. Only what the processor reads counts: a
 * contract may well mention the types that are generated for it elsewhere in its body.
 */
public final class UnresolvedTypes {
    private static final String UNRESOLVED_CONSTANT = "<error>";

    private final ExportedMethods methods;

    public UnresolvedTypes(ExportedMethods methods) {
        this.methods = methods;
    }

    /** Whether the contract cannot be read in this round. */
    public boolean in(TypeElement contract) {
        return unresolvedConstant(contract, List.of(WORKER_EXPORT))
                || contract.getKind().isInterface()
                        && (unresolvedSuper(contract)
                                || methods.of(contract).stream().anyMatch(UnresolvedTypes::unresolvedMethod));
    }

    private static boolean unresolvedSuper(TypeElement type) {
        return type.getInterfaces().stream()
                .anyMatch(parent -> unresolved(parent) || unresolvedSuper(MoreTypes.asTypeElement(parent)));
    }

    private static boolean unresolvedMethod(ExecutableElement method) {
        return unresolved(method.getReturnType())
                || unresolvedConstant(method, List.of(PY_NAME))
                || method.getParameters().stream()
                        .anyMatch(parameter ->
                                unresolved(parameter.asType()) || unresolvedConstant(parameter, List.of(KW, PY_NAME)));
    }

    private static boolean unresolvedConstant(Element element, List<ClassName> annotations) {
        return annotations.stream()
                .flatMap(annotation -> Annotations.find(element, annotation).stream())
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .anyMatch(UnresolvedTypes::unresolvedConstant);
    }

    private static boolean unresolvedConstant(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().anyMatch(each -> unresolvedConstant((AnnotationValue) each))
                : UNRESOLVED_CONSTANT.equals(value.getValue())
                        || value.getValue() instanceof TypeMirror type && unresolved(type);
    }

    private static boolean unresolved(TypeMirror type) {
        return type.accept(new UnresolvedTypeVisitor(), null);
    }
}
