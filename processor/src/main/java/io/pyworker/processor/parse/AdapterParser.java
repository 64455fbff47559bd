package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.ADAPTER;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_IMPORT;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import io.pyworker.processor.report.Places;
import io.pyworker.processor.report.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the adapters of a contract. */
final class AdapterParser {
    private final Types types;

    AdapterParser(Types types) {
        this.types = types;
    }

    Adapters parse(TypeElement contract, Problems problems) {
        Map<String, AdapterModel> found = new LinkedHashMap<>();
        AnnotationMirror export = Annotations.find(contract, WORKER_EXPORT)
                .or(() -> Annotations.find(contract, WORKER_IMPORT))
                .orElseThrow();
        Annotations.value(export, "adapters").ifPresent(value -> {
            Place place = new Places(contract).of(contract, export, value);
            for (TypeElement adapter : classes(value)) {
                add(adapter, found, contract)
                        .ifPresent(mistake -> problems.report(
                                Diagnostic.NOT_AN_ADAPTER,
                                place,
                                adapter.getSimpleName(),
                                mistake.reason(),
                                mistake.remedy()));
            }
        });
        return new Adapters(found);
    }

    private record Mistake(String reason, String remedy) {}

    private Optional<Mistake> add(TypeElement adapter, Map<String, AdapterModel> found, TypeElement contract) {
        Optional<Mistake> mistake = classMistake(adapter, contract);
        if (mistake.isPresent()) {
            return mistake;
        }
        List<? extends TypeMirror> arguments = adapterType(adapter.asType())
                .map(DeclaredType::getTypeArguments)
                .orElse(List.of());
        if (arguments.isEmpty()) {
            return Optional.of(new Mistake("it extends Adapter without type arguments", "write them"));
        }
        TypeMirror adapted = arguments.get(0);
        if (adapted.getKind() != TypeKind.DECLARED) {
            return Optional.of(new Mistake("it adapts " + TypeText.of(adapted), "only a class can be adapted"));
        }
        if (types.isSameType(adapted, arguments.get(1))) {
            return Optional.of(new Mistake(
                    "it encodes " + TypeText.of(adapted) + " as itself", "encode it as a type that has a Python form"));
        }
        AdapterModel model = new AdapterModel(adapter, MoreTypes.asDeclared(adapted), arguments.get(1));
        AdapterModel other = found.putIfAbsent(Adapters.name(adapted), model);
        return Optional.ofNullable(other)
                .map(same -> new Mistake(
                        same.adapter().getSimpleName() + " adapts " + TypeText.of(adapted) + " already", "keep one"));
    }

    private static Optional<Mistake> classMistake(TypeElement adapter, TypeElement contract) {
        if (!adapter.getTypeParameters().isEmpty()) {
            return Optional.of(new Mistake("it has type parameters", "name a class that extends it without any"));
        }
        if (adapter.getKind() != ElementKind.CLASS || adapter.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(new Mistake("there is no instance of it", "name a class that is not abstract"));
        }
        if (Accessibility.isInner(adapter)) {
            return Optional.of(new Mistake("it is an inner class", "make it static"));
        }
        Optional<ExecutableElement> constructor = constructor(adapter);
        if (constructor.isEmpty()) {
            return Optional.of(new Mistake("it has no constructor without parameters", "add one"));
        }
        return Accessibility.hidden(constructor.get(), MoreElements.getPackage(contract))
                .map(hidden -> new Mistake(
                        (hidden.element().equals(constructor.get())
                                        ? "its constructor"
                                        : hidden.element().getSimpleName())
                                + " is " + hidden.access(),
                        "make it " + hidden.needed()));
    }

    /** {@code Adapter} as a class extends it, with the type arguments that reach it. */
    private Optional<DeclaredType> adapterType(TypeMirror type) {
        if (MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(ADAPTER.canonicalName())) {
            return Optional.of(MoreTypes.asDeclared(type));
        }
        return types.directSupertypes(type).stream()
                .flatMap(parent -> adapterType(parent).stream())
                .findFirst();
    }

    private static Optional<ExecutableElement> constructor(TypeElement adapter) {
        return ElementFilter.constructorsIn(adapter.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }

    private static List<TypeElement> classes(AnnotationValue value) {
        return ((List<?>) value.getValue())
                .stream()
                        .map(each -> (TypeMirror) ((AnnotationValue) each).getValue())
                        .map(MoreTypes::asTypeElement)
                        .toList();
    }
}
