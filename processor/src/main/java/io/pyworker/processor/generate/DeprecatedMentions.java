package io.pyworker.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What a contract has that is deprecated: the generated code uses it all the same, without a warning. */
final class DeprecatedMentions {
    private final ContractModel contract;
    private final Elements elements;

    DeprecatedMentions(ContractModel contract, Elements elements) {
        this.contract = contract;
        this.elements = elements;
    }

    /** For the binding, which implements the contract and takes its types apart. */
    Optional<AnnotationSpec> suppressionInBinding() {
        Stream<Element> contractItself = Stream.concat(
                contract.nesting().stream(), contract.methods().stream().map(MethodModel::element));
        return suppressionIf(anyDeprecated(contractItself) || anyDeprecated(types()));
    }

    /** For the interface with futures, which mentions types in its methods. */
    Optional<AnnotationSpec> suppressionInSignatures() {
        return suppressionIf(anyDeprecated(types()));
    }

    private Stream<Element> types() {
        return contract.types().stream().map(type -> type.identity().element()).flatMap(DeprecatedMentions::parts);
    }

    /** A type, those around it, and the accessors of a record. */
    private static Stream<Element> parts(TypeElement type) {
        Stream<Element> nesting = Stream.iterate(type, ContractModel::isType, Element::getEnclosingElement);
        Stream<Element> accessors = type.getRecordComponents().stream().map(component -> component.getAccessor());
        return Stream.concat(nesting, accessors);
    }

    private boolean anyDeprecated(Stream<Element> mentioned) {
        return mentioned.anyMatch(elements::isDeprecated);
    }

    private static Optional<AnnotationSpec> suppressionIf(boolean deprecated) {
        return deprecated
                ? Optional.of(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "{$S, $S}", "deprecation", "removal")
                        .build())
                : Optional.empty();
    }
}
