package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PROGRESS;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.FunctionModel;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.parse.TypeUse.Role;
import io.pyworker.processor.report.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that Python calls: functional interfaces, and {@code Progress}. */
final class CallableParser {
    private final TypeParser typeParser;
    private final TypeAdvice advice;
    private final ExportedMethods methods;
    private final Elements elements;
    private final Types types;
    private final Nullness nullness;

    CallableParser(
            TypeParser typeParser,
            TypeAdvice advice,
            ExportedMethods methods,
            Elements elements,
            Types types,
            Nullness nullness) {
        this.typeParser = typeParser;
        this.advice = advice;
        this.methods = methods;
        this.elements = elements;
        this.types = types;
        this.nullness = nullness;
    }

    /** The form of a type that Python can call, if it is that of a parameter itself. */
    Optional<PythonType> parse(TypeMirror type, TypeUse use) {
        if (use.role() != Role.PARAMETER || type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = MoreTypes.asTypeElement(type);
        if (element.getKind() != ElementKind.INTERFACE || advice.knows(type)) {
            return Optional.empty();
        }
        List<ExecutableElement> toImplement = methods.of(element);
        return toImplement.size() == 1
                ? Optional.of(callable(MoreTypes.asDeclared(type), element, toImplement.get(0), use))
                : Optional.empty();
    }

    private PythonType callable(DeclaredType type, TypeElement element, ExecutableElement method, TypeUse use) {
        if (isRefused(type, element, method, use)) {
            return PythonType.NONE;
        }
        reportInaccessible(element, use);
        DeclaredType bounded = types.getDeclaredType(
                element,
                type.getTypeArguments().stream()
                        .map(CallableParser::bound)
                        .map(Objects::requireNonNull)
                        .toArray(TypeMirror[]::new));
        return element.getQualifiedName().contentEquals(PROGRESS.canonicalName())
                ? progress(bounded, use)
                : PythonType.callable(function(bounded, element, method, use));
    }

    private boolean isRefused(DeclaredType type, TypeElement element, ExecutableElement method, TypeUse use) {
        if (type.getTypeArguments().size() < element.getTypeParameters().size()) {
            use.report(Diagnostic.RAW_TYPE, element.getSimpleName(), example(element));
            return true;
        }
        Optional<String> mistake = mistake(element, method);
        mistake.ifPresent(reason -> use.report(Diagnostic.NOT_CALLABLE, TypeText.of(type), reason));
        Optional<WildcardType> unbounded = unbounded(type);
        unbounded.ifPresent(wildcard -> use.report(Diagnostic.WILDCARD, TypeText.of(wildcard)));
        return mistake.isPresent() || unbounded.isPresent();
    }

    private PythonType progress(DeclaredType type, TypeUse use) {
        TypeUse value = use.inFunction("the value of Progress", Role.FUNCTION_PARAMETER, use.nullMarked());
        return PythonType.progress(typeParser.parse(type.getTypeArguments().get(0), value));
    }

    private FunctionModel function(DeclaredType type, TypeElement element, ExecutableElement method, TypeUse use) {
        ExecutableType seen = MoreTypes.asExecutable(types.asMemberOf(type, method));
        String name = element.getSimpleName() + "." + method.getSimpleName();
        List<PythonType> parameters = IntStream.range(0, method.getParameters().size())
                .mapToObj(index -> parameter(
                        method.getParameters().get(index),
                        index,
                        seen.getParameterTypes().get(index),
                        name,
                        use))
                .toList();
        TypeUse result = use.inFunction(
                "the result of " + name, Role.FUNCTION_RESULT, nullMarked(method.getReturnType(), method, use));
        return new FunctionModel(
                element,
                TypeName.get(type),
                method,
                parameters,
                typeParser.declared(method, method.getReturnType(), seen.getReturnType(), result));
    }

    private PythonType parameter(VariableElement parameter, int index, TypeMirror seen, String function, TypeUse use) {
        TypeUse inFunction = use.inFunction(
                "parameter " + name(parameter, index) + " of " + function,
                Role.FUNCTION_PARAMETER,
                nullMarked(parameter.asType(), parameter, use));
        return typeParser.declared(parameter, parameter.asType(), seen, inFunction);
    }

    /** Class files have none, so the compiler makes up {@code arg0}, {@code arg1}. */
    private static String name(VariableElement parameter, int index) {
        return parameter.getSimpleName().contentEquals("arg" + index)
                ? Integer.toString(index + 1)
                : parameter.getSimpleName().toString();
    }

    /** What a type variable stands for is written in the contract. */
    private boolean nullMarked(TypeMirror written, Element declaration, TypeUse use) {
        return written.getKind() == TypeKind.TYPEVAR ? use.nullMarked() : nullness.marked(declaration);
    }

    private Optional<String> mistake(TypeElement element, ExecutableElement method) {
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of("its method " + method.getSimpleName()
                    + " has type parameters; declare the types that Python passes and gets");
        }
        return isOverloaded(element, method)
                ? Optional.of("its method " + method.getSimpleName() + " is overloaded; give the others another name")
                : Optional.empty();
    }

    private boolean isOverloaded(TypeElement element, ExecutableElement method) {
        return ElementFilter.methodsIn(elements.getAllMembers(element)).stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> !other.getModifiers().contains(Modifier.STATIC))
                .anyMatch(other ->
                        other.getParameters().size() != method.getParameters().size() || other.isDefault());
    }

    private static Optional<WildcardType> unbounded(DeclaredType type) {
        return type.getTypeArguments().stream()
                .filter(argument -> bound(argument) == null)
                .map(MoreTypes::asWildcard)
                .findFirst();
    }

    /** A wildcard's bound is as good as the type: functions are given the one and return the other. */
    private static @Nullable TypeMirror bound(TypeMirror argument) {
        if (argument.getKind() != TypeKind.WILDCARD) {
            return argument;
        }
        WildcardType wildcard = MoreTypes.asWildcard(argument);
        return wildcard.getSuperBound() == null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
    }

    private static String example(TypeElement element) {
        return element.getTypeParameters().stream()
                .map(parameter -> "String")
                .collect(Collectors.joining(", ", element.getSimpleName() + "<", ">"));
    }

    private static void reportInaccessible(TypeElement element, TypeUse use) {
        Accessibility.hidden(element, MoreElements.getPackage(use.scope().contract()))
                .ifPresent(hidden -> use.report(
                        Diagnostic.INACCESSIBLE,
                        "interface " + element.getSimpleName(),
                        hidden.element().getSimpleName(),
                        hidden.access(),
                        hidden.needed()));
    }
}
