package io.pyworker.processor.data;

import io.pyworker.processor.report.Places;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An annotated interface.
 *
 * @param element its declaration
 * @param names its name, and those of what is generated
 * @param worker the worker that the annotation names, or empty
 * @param module the Python module
 * @param receiver what it stands for: the module, or something in it
 * @param closeable whether it has a {@code close()}, which releases the instance that a proxy stands for
 * @param methods the exported functions, as they are declared
 * @param types the named types that the methods mention; each after those that it mentions, as far as that is possible
 * @param errors what the interface's own {@code @Throws} say
 * @param deprecated its {@code @Deprecated}, if it has one
 */
public record ContractModel(
        TypeElement element,
        ContractNames names,
        PythonName worker,
        PythonName module,
        Receiver receiver,
        boolean closeable,
        List<MethodModel> methods,
        List<NamedType> types,
        List<ErrorModel> errors,
        Optional<AnnotationMirror> deprecated) {
    public ContractModel {
        methods = List.copyOf(methods);
        types = List.copyOf(types);
        errors = List.copyOf(errors);
    }

    /** What it stands for, in Python's words: {@code sessions.Session}. */
    public String target() {
        return receiver.isModule()
                ? module.text()
                : module.text() + "." + receiver.name().text();
    }

    public Places places() {
        return new Places(element);
    }

    /** The interface, and the types that it is nested in. */
    public List<Element> nesting() {
        return Stream.<Element>iterate(element, ContractModel::isType, Element::getEnclosingElement)
                .toList();
    }

    /** The functions in the order of the dispatch table: by Java name, one without parameters first. */
    public List<MethodModel> exports() {
        return methods.stream()
                .sorted(Comparator.comparing(MethodModel::javaName)
                        .thenComparingInt(method -> method.parameters().size()))
                .toList();
    }

    /** What {@code @Throws} says of a method: its own come first. */
    public List<ErrorModel> errors(MethodModel method) {
        return Stream.concat(method.errors().stream(), errors.stream()).toList();
    }

    /** The named types as Python has them: one per name, in the order of the contract file. */
    public List<NamedType> sortedTypes() {
        Map<String, NamedType> byName = new TreeMap<>();
        types.forEach(type -> byName.putIfAbsent(type.name(), type));
        return List.copyOf(byName.values());
    }

    /** Whether a declaration is that of a class or an interface. */
    public static boolean isType(Element element) {
        return element.getKind().isClass() || element.getKind().isInterface();
    }
}
