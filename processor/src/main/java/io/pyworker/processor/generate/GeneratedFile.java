package io.pyworker.processor.generate;

import static io.pyworker.processor.data.RuntimeTypes.GENERATED;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;

/** The Java file around a generated type: its package, its origin and its annotations. */
final class GeneratedFile {
    private static final String PROCESSOR = "io.pyworker.processor.WorkerExportProcessor";

    /** What generated code mentions of {@code java.lang}, which a user's package may have by the same name. */
    private static final String[] IMPLICIT_IMPORTS = {
        "Boolean",
        "Byte",
        "Character",
        "Deprecated",
        "Double",
        "Float",
        "Integer",
        "Iterable",
        "Long",
        "Object",
        "Override",
        "Short",
        "String",
        "SuppressWarnings",
        "Void"
    };

    private final ContractModel contract;
    private final Elements elements;

    GeneratedFile(ContractModel contract, Elements elements) {
        this.contract = contract;
        this.elements = elements;
    }

    JavaFile of(TypeSpec.Builder type) {
        String packageName = contract.names().contract().packageName();
        generatedAnnotation().ifPresent(type::addAnnotation);
        type.addOriginatingElement(contract.element());
        type.alwaysQualify(namesakes(packageName));
        return JavaFile.builder(packageName, type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /** Absent where the contract's module does not read {@code java.compiler}. */
    private Optional<AnnotationSpec> generatedAnnotation() {
        return Optional.ofNullable(elements.getModuleOf(contract.element()))
                .map(module -> elements.getTypeElement(module, GENERATED.canonicalName()))
                .map(found -> AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", PROCESSOR)
                        .build());
    }

    private String[] namesakes(String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return Stream.of(IMPLICIT_IMPORTS)
                .filter(name -> elements.getTypeElement(prefix + name) != null)
                .toArray(String[]::new);
    }
}
