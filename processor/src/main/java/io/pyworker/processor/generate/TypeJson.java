package io.pyworker.processor.generate;

import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.NamedType.EnumModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.NamedType.SealedModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The definition of a named type as the contract file has it. */
final class TypeJson implements NamedType.Visitor<String> {
    private TypeJson() {}

    static String of(NamedType type) {
        return type.accept(new TypeJson());
    }

    @Override
    public String visitRecord(RecordModel type) {
        return object(
                "record",
                type.identity(),
                "\"components\": "
                        + list(
                                type.components(),
                                component -> pair(
                                        "name",
                                        component.python().text(),
                                        "type",
                                        Quoted.of(component.type().signature()))));
    }

    @Override
    public String visitEnum(EnumModel type) {
        String constants =
                list(type.constants(), constant -> pair("name", constant.name(), "key", TypeRow.key(constant)));
        return object(
                "enum", type.identity(), "\"by\": " + Quoted.of(TypeRow.by(type)) + ", \"constants\": " + constants);
    }

    @Override
    public String visitSealed(SealedModel type) {
        String variants = list(
                type.variants(),
                variant -> pair(
                        "tag", variant.tag(), "type", Quoted.of(variant.type().signature())));
        return object(
                "sealed",
                type.identity(),
                "\"discriminator\": " + Quoted.of(type.discriminator()) + ", \"variants\": " + variants);
    }

    @Override
    public String visitAdapted(AdaptedModel type) {
        return object(
                "adapted",
                type.identity(),
                "\"encoded\": " + Quoted.of(type.encoded().signature()));
    }

    private static String object(String kind, Identity identity, String rest) {
        return "{\"kind\": %s, \"name\": %s, \"python\": %s, %s}"
                .formatted(
                        Quoted.of(kind),
                        Quoted.of(identity.name()),
                        Quoted.of(identity.python().text()),
                        rest);
    }

    private static <T> String list(List<T> items, Function<T, String> format) {
        return items.stream().map(format).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String pair(String firstKey, String first, String secondKey, String second) {
        return "{\"%s\": %s, \"%s\": %s}".formatted(firstKey, Quoted.of(first), secondKey, second);
    }
}
