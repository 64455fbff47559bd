package io.pyworker.processor.parse;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods that an interface exports: those, declared or inherited, that Java would have a class implement. */
public final class ExportedMethods {
    private static final TypeName OBJECT = ClassName.get(Object.class);

    private final Elements elements;
    private final Types types;
    private final CheckedExceptions exceptions;

    public ExportedMethods(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.exceptions = new CheckedExceptions(elements, types);
    }

    /** In the order of the source, ancestors first. */
    List<ExecutableElement> of(TypeElement contract) {
        List<ExecutableElement> exported = new ArrayList<>();
        candidates(contract).forEach(method -> add(method, exported, contract));
        return exported;
    }

    /** What an exported method may throw: what every one that it stands for allows. */
    List<TypeMirror> thrown(TypeElement contract, ExecutableElement method) {
        List<ExecutableType> all = candidates(contract)
                .filter(other -> isSame(method, other, contract))
                .map(other -> seenFrom(contract, other))
                .toList();
        return seenFrom(contract, method).getThrownTypes().stream()
                .<TypeMirror>map(thrown -> thrown)
                .filter(thrown -> all.stream().allMatch(other -> exceptions.allows(other.getThrownTypes(), thrown)))
                .toList();
    }

    private Stream<ExecutableElement> candidates(TypeElement contract) {
        return MoreElements.getLocalAndInheritedMethods(contract, types, elements).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT) && !isInObject(method));
    }

    /** The method's types where the contract's ancestors have their type arguments. */
    ExecutableType seenFrom(TypeElement contract, ExecutableElement method) {
        return MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(contract.asType()), method));
    }

    /** A method that is inherited from two sides is one export, and the narrower result wins. */
    private void add(ExecutableElement method, List<ExecutableElement> exported, TypeElement contract) {
        for (int i = 0; i < exported.size(); i++) {
            if (isSame(method, exported.get(i), contract)) {
                exported.set(i, narrower(exported.get(i), method, contract));
                return;
            }
        }
        exported.add(method);
    }

    private boolean isSame(ExecutableElement one, ExecutableElement other, TypeElement contract) {
        if (!one.getSimpleName().equals(other.getSimpleName())) {
            return false;
        }
        ExecutableType first = seenFrom(contract, one);
        ExecutableType second = seenFrom(contract, other);
        return types.isSubsignature(first, second) || types.isSubsignature(second, first);
    }

    private ExecutableElement narrower(ExecutableElement one, ExecutableElement other, TypeElement contract) {
        TypeMirror first = seenFrom(contract, one).getReturnType();
        TypeMirror second = seenFrom(contract, other).getReturnType();
        return types.isSubtype(second, first) && !types.isSameType(second, first) ? other : one;
    }

    /** Interfaces may declare what every object has anyway, to document it. */
    private static boolean isInObject(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return switch (method.getSimpleName().toString()) {
            case "hashCode", "toString" -> parameters.isEmpty();
            case "equals" ->
                parameters.size() == 1
                        && TypeName.get(parameters.get(0).asType()).equals(OBJECT);
            default -> false;
        };
    }
}
