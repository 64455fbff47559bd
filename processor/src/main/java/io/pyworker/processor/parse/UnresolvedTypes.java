package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.KW;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;
import static io.pyworker.processor.data.RuntimeTypes.THROWS;
import static io.pyworker.processor.data.RuntimeTypes.THROWS_LIST;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_IMPORT;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
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
        return unresolvedConstant(contract, List.of(WORKER_EXPORT, WORKER_IMPORT, THROWS, THROWS_LIST))
                || contract.getKind().isInterface()
                        && (unresolvedSuper(contract)
                                || methods.of(contract).stream().anyMatch(this::unresolvedMethod));
    }

    private static boolean unresolvedSuper(TypeElement type) {
        return type.getInterfaces().stream()
                .anyMatch(parent -> unresolved(parent) || unresolvedSuper(MoreTypes.asTypeElement(parent)));
    }

    private boolean unresolvedMethod(ExecutableElement method) {
        return unresolvedSignature(method)
                || method.getThrownTypes().stream().anyMatch(UnresolvedTypes::unresolved)
                || unresolvedConstant(method, List.of(PY_NAME, THROWS, THROWS_LIST))
                || method.getParameters().stream()
                        .anyMatch(parameter -> unresolvedConstant(parameter, List.of(KW, PY_NAME))
                                || unresolvedFunction(parameter.asType()));
    }

    private static boolean unresolvedSignature(ExecutableElement method) {
        return unresolved(method.getReturnType())
                || method.getParameters().stream().anyMatch(parameter -> unresolved(parameter.asType()));
    }

    /** Of a functional interface, Python calls the one method. */
    private boolean unresolvedFunction(TypeMirror parameter) {
        if (parameter.getKind() != TypeKind.DECLARED
                || !MoreTypes.asElement(parameter).getKind().isInterface()
                || Container.of(parameter).isPresent()) {
            return false;
        }
        TypeElement type = MoreTypes.asTypeElement(parameter);
        if (unresolvedSuper(type)) {
            return true;
        }
        List<ExecutableElement> toImplement = methods.of(type);
        return toImplement.size() == 1 && unresolvedSignature(toImplement.get(0));
    }

    private static boolean unresolvedConstant(Element element, List<ClassName> annotations) {
        return annotations.stream()
                .flatMap(annotation -> Annotations.find(element, annotation).stream())
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .anyMatch(UnresolvedTypes::unresolvedConstant);
    }

    private static boolean unresolvedConstant(AnnotationValue value) {
        if (value.getValue() instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(UnresolvedTypes::unresolvedConstant);
        }
        return value.getValue() instanceof List<?> list
                ? list.stream().anyMatch(each -> unresolvedConstant((AnnotationValue) each))
                : UNRESOLVED_CONSTANT.equals(value.getValue())
                        || value.getValue() instanceof TypeMirror type && unresolved(type);
    }

    private static boolean unresolved(TypeMirror type) {
        return type.accept(new UnresolvedTypeVisitor(), null);
    }
}
