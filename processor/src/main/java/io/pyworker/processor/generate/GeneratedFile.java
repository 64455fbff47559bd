package io.pyworker.processor.generate;

import static io.pyworker.processor.data.RuntimeTypes.GENERATED;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import java.util.Optional;
import javax.lang.model.util.Elements;

/** The Java file around a generated type: its package, its origin and its annotations. */
final class GeneratedFile {
    private static final String PROCESSOR = "io.pyworker.processor.WorkerExportProcessor";

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
        type.alwaysQualify(namesakes());
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

    /** Those types of the contract's package that go by a name of {@code java.lang}, which generated code does not import. */
    private String[] namesakes() {
        return MoreElements.getPackage(contract.element()).getEnclosedElements().stream()
                .map(type -> type.getSimpleName().toString())
                .filter(name -> elements.getTypeElement("java.lang." + name) != null)
                .toArray(String[]::new);
    }
}
