package io.pyworker.processor.generate;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
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
        return suppressionIf(anyDeprecated(contractItself)
                || anyDeprecated(types())
                || anyDeprecated(functions())
                || anyDeprecated(errors()));
    }

    /** For the interface with futures, which mentions types in its methods. */
    Optional<AnnotationSpec> suppressionInSignatures() {
        return suppressionIf(anyDeprecated(types()) || anyDeprecated(functions()));
    }

    /** The functional interfaces, and what is called of them. */
    private Stream<Element> functions() {
        return contract.methods().stream()
                .flatMap(MethodModel::functions)
                .flatMap(function -> Stream.concat(nesting(function.element()), Stream.of(function.method())));
    }

    /** The exceptions, and how they are made. */
    private Stream<Element> errors() {
        Stream<Element> thrown = contract.methods().stream()
                .flatMap(method -> method.thrown().stream())
                .map(MoreTypes::asElement)
                .flatMap(DeprecatedMentions::nesting);
        Stream<Element> mapped = contract.methods().stream()
                .flatMap(method -> contract.errors(method).stream())
                .flatMap(error -> Stream.concat(nesting(error.java()), error.java().getEnclosedElements().stream()));
        return Stream.concat(thrown, mapped);
    }

    private Stream<Element> types() {
        return contract.types().stream().flatMap(DeprecatedMentions::parts);
    }

    /** A type, and what takes it apart and puts it together: the accessors of a record, or an adapter. */
    private static Stream<Element> parts(NamedType type) {
        TypeElement element = type.identity().element();
        Stream<? extends Element> tools = type instanceof AdaptedModel adapted
                ? Stream.concat(nesting(adapted.adapter()), adapted.adapter().getEnclosedElements().stream())
                : element.getRecordComponents().stream().map(RecordComponentElement::getAccessor);
        return Stream.concat(nesting(element), tools);
    }

    private static Stream<Element> nesting(Element type) {
        return Stream.iterate(type, ContractModel::isType, Element::getEnclosingElement);
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
