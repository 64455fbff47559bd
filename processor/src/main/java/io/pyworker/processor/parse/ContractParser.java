package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;

import com.palantir.javapoet.ClassName;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ContractNames;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.Receiver;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Places;
import io.pyworker.processor.report.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads an annotated interface. What has no Python form is reported; the model is complete all the same, so that the checks find the
 * rest in the same run.
 */
public final class ContractParser {
    private final Elements elements;
    private final ExportedMethods exportedMethods;
    private final AdapterParser adapterParser;
    private final ThrowsParser throwsParser;
    private final MethodParser methodParser;
    private final Release release;

    public ContractParser(Elements elements, ExportedMethods exportedMethods, Types types, SourceTypes sourceTypes) {
        Nullness nullness = new Nullness(sourceTypes);
        TypeParser typeParser = new TypeParser(exportedMethods, elements, types, nullness);
        this.elements = elements;
        this.exportedMethods = exportedMethods;
        this.release = new Release(elements, types);
        this.adapterParser = new AdapterParser(types);
        this.throwsParser = new ThrowsParser(new CheckedExceptions(elements, types));
        this.methodParser = new MethodParser(
                elements,
                exportedMethods,
                new ParameterParser(typeParser, nullness),
                new ResultParser(typeParser),
                throwsParser,
                nullness);
    }

    /** The contract of an interface, whose types are all resolved. */
    public ContractModel parse(TypeElement contract, Problems problems) {
        ContractNames names = new ContractNames(
                ClassName.get(contract), elements.getBinaryName(contract).toString());
        NamedTypes types = new NamedTypes();
        Scope scope = new Scope(
                contract,
                names,
                ReceiverParser.parse(contract, problems),
                adapterParser.parse(contract, problems),
                types,
                problems);
        List<ExecutableElement> exported = exported(scope).toList();
        List<ExecutableElement> releasing =
                exported.stream().filter(method -> release.is(method, scope)).toList();
        releasing.forEach(method -> Release.check(method, scope));
        List<MethodModel> methods = exported.stream()
                .filter(method -> !releasing.contains(method))
                .map(method -> methodParser.parse(method, scope))
                .toList();
        types.reportUnhashableKeys();
        return new ContractModel(
                contract,
                names,
                scope.said(contract, WORKER_EXPORT, "worker")
                        .orElseGet(() -> new PythonName("", scope.places().top())),
                module(scope),
                scope.receiver(),
                !releasing.isEmpty(),
                methods,
                List.copyOf(types.defined()),
                throwsParser.parse(contract, scope),
                Annotations.find(contract, ClassName.get(Deprecated.class)));
    }

    /**
     * An interface that Java implements, read as if it were exported.
     *
     * @param givesObject whether a method's result is no value, but an interface of the same kind
     */
    ContractModel parseImport(
            TypeElement type,
            ContractNames names,
            BiPredicate<TypeElement, ExecutableElement> givesObject,
            Problems problems) {
        NamedTypes types = new NamedTypes();
        PythonName nothing = new PythonName("", new Places(type).top());
        Receiver receiver = new Receiver(Receiver.Kind.MODULE, nothing);
        Scope scope = new Scope(type, names, receiver, adapterParser.parse(type, problems), types, problems);
        List<MethodModel> methods = exportedMethods.of(type).stream()
                .filter(unlessInheritedRaw(scope))
                .map(method -> givesObject.test(type, method)
                        ? methodParser.parseObject(method, scope)
                        : methodParser.parse(method, scope))
                .toList();
        types.reportUnhashableKeys();
        return new ContractModel(
                type,
                names,
                nothing,
                nothing,
                receiver,
                false,
                methods,
                List.copyOf(types.defined()),
                throwsParser.parse(type, scope),
                Annotations.find(type, ClassName.get(Deprecated.class)));
    }

    private static PythonName module(Scope scope) {
        Optional<PythonName> value = scope.saidUnlessEmpty(scope.contract(), WORKER_EXPORT, "value");
        Optional<PythonName> module = scope.saidUnlessEmpty(scope.contract(), WORKER_EXPORT, "module");
        if (value.isPresent() && module.isPresent()) {
            scope.problems()
                    .report(
                            Diagnostic.TWO_MODULES,
                            module.get().place(),
                            scope.contract().getSimpleName());
        }
        return module.or(() -> value).orElseGet(() -> scope.snakeCase(scope.contract()));
    }

    private Stream<ExecutableElement> exported(Scope scope) {
        List<ExecutableElement> methods = exportedMethods.of(scope.contract());
        if (methods.isEmpty()) {
            scope.problems()
                    .report(
                            Diagnostic.NOTHING_EXPORTED,
                            scope.places().top(),
                            scope.names().display());
        }
        return methods.stream().filter(unlessInheritedRaw(scope));
    }

    /** What is inherited through a raw type has lost its types: that is said once, and the methods are left out. */
    private static Predicate<ExecutableElement> unlessInheritedRaw(Scope scope) {
        Optional<RawSuperInterface> raw = RawSuperInterface.of(scope.contract());
        raw.ifPresent(found -> scope.problems()
                .report(Diagnostic.RAW_SUPER_INTERFACE, scope.places().top(), found.child(), found.parent()));
        return method -> raw.isEmpty() || scope.contract().equals(method.getEnclosingElement());
    }
}
