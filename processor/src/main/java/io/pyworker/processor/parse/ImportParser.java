package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PY_ATTRIBUTE;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_IMPORT;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ContractNames;
import io.pyworker.processor.data.ImportModel;
import io.pyworker.processor.data.ImportModel.Kind;
import io.pyworker.processor.data.ImportModel.Member;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.report.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads an interface that Java implements and Python uses. */
public final class ImportParser {
    private final ContractParser parser;
    private final ExportedMethods methods;

    public ImportParser(ContractParser parser, ExportedMethods methods) {
        this.parser = parser;
        this.methods = methods;
    }

    /** What Python may use of an interface, whose types are all resolved. */
    public ImportModel parse(TypeElement type, Problems problems) {
        ClassName name = ClassName.get(type);
        ClassName generated = ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Import");
        ContractNames names = new ContractNames(name, name.reflectionName(), generated, generated);
        ContractModel contract = parser.parseImport(type, names, this::givesObject, problems);
        List<Member> members =
                contract.methods().stream().map(ImportParser::member).toList();
        PythonName said = Annotations.find(type, WORKER_IMPORT)
                .flatMap(mirror -> Annotations.value(mirror, "value")
                        .map(value -> new PythonName(
                                value.getValue().toString(), contract.places().of(type, mirror, value))))
                .orElseGet(() -> new PythonName("", contract.places().top()));
        boolean concurrent = Annotations.find(type, WORKER_IMPORT)
                .flatMap(mirror -> Annotations.value(mirror, "concurrent"))
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
        return new ImportModel(contract, said, concurrent, members);
    }

    /** Whether a method stands for an object within the object. */
    private boolean givesObject(TypeElement contract, ExecutableElement method) {
        TypeMirror result = methods.seenFrom(contract, method).getReturnType();
        return method.getParameters().isEmpty() && object(result).isPresent();
    }

    private static Optional<ClassName> object(TypeMirror type) {
        return Stream.of(type)
                .filter(result -> result.getKind() == TypeKind.DECLARED)
                .map(MoreTypes::asTypeElement)
                .filter(result -> Annotations.has(result, WORKER_IMPORT))
                .map(ClassName::get)
                .findFirst();
    }

    private static Member member(MethodModel method) {
        ExecutableElement element = method.element();
        Optional<ClassName> object =
                element.getParameters().isEmpty() ? object(element.getReturnType()) : Optional.empty();
        if (object.isPresent()) {
            return new Member(method, Kind.OBJECT, method.python(), object);
        }
        if (!Annotations.has(element, PY_ATTRIBUTE)) {
            return new Member(method, Kind.FUNCTION, method.python(), object);
        }
        Kind kind = method.parameters().isEmpty() ? Kind.GETTER : Kind.SETTER;
        return new Member(method, kind, method.python(), object);
    }
}
