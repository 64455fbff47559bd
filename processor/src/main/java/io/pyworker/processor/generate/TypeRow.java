package io.pyworker.processor.generate;

import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.NamedType.ConstantModel;
import io.pyworker.processor.data.NamedType.EnumModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.NamedType.SealedModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The definition of a named type as the dispatch table has it, and as the hash of the contract counts it. */
final class TypeRow implements NamedType.Visitor<String> {
    private TypeRow() {}

    static String of(NamedType type) {
        return type.accept(new TypeRow());
    }

    @Override
    public String visitRecord(RecordModel type) {
        return row(
                "record",
                type.identity(),
                list(
                        type.components(),
                        component -> pair(
                                component.python().text(),
                                Quoted.of(component.type().signature()))));
    }

    @Override
    public String visitEnum(EnumModel type) {
        return row(
                "enum",
                type.identity(),
                Quoted.of(by(type)) + ", " + list(type.constants(), constant -> pair(constant.name(), key(constant))));
    }

    @Override
    public String visitSealed(SealedModel type) {
        return row(
                "sealed",
                type.identity(),
                Quoted.of(type.discriminator())
                        + ", "
                        + list(
                                type.variants(),
                                variant -> pair(
                                        variant.tag(), Quoted.of(variant.type().signature()))));
    }

    @Override
    public String visitAdapted(AdaptedModel type) {
        return row("adapted", type.identity(), Quoted.of(type.encoded().signature()));
    }

    static String by(EnumModel type) {
        return type.byValue() ? "value" : "name";
    }

    /** As JSON and Python both read it. */
    static String key(ConstantModel constant) {
        return constant.key() instanceof String text
                ? Quoted.of(text)
                : constant.key().toString();
    }

    private static String row(String kind, Identity identity, String rest) {
        return "(%s, %s, %s, %s)"
                .formatted(
                        Quoted.of(kind),
                        Quoted.of(identity.name()),
                        Quoted.of(identity.python().text()),
                        rest);
    }

    private static <T> String list(List<T> items, Function<T, String> format) {
        return items.stream().map(format).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String pair(String name, String value) {
        return "(" + Quoted.of(name) + ", " + value + ")";
    }
}
