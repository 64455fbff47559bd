package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What to write instead of a type that has no Python form. */
final class TypeAdvice {
    private static final String OTHERWISE = "use numbers, String, byte[], or List, Set and Map of these";

    /** By exact name, as messages spell it. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("Object", "declare the type"),
            Map.entry("Void", "leave it out"),
            Map.entry("byte", "use int"),
            Map.entry("short", "use int"),
            Map.entry("char", "use String"),
            Map.entry("float", "use double"),
            Map.entry("Byte", "use Integer"),
            Map.entry("Short", "use Integer"),
            Map.entry("Character", "use String"),
            Map.entry("Float", "use Double"),
            Map.entry("OptionalInt", "use Integer, which may be null"),
            Map.entry("OptionalLong", "use Long, which may be null"),
            Map.entry("OptionalDouble", "use Double, which may be null"),
            Map.entry("IntStream", "use int[]"),
            Map.entry("LongStream", "use long[]"),
            Map.entry("DoubleStream", "use double[]"),
            Map.entry("boolean[]", "use List<Boolean>"),
            Map.entry("char[]", "use String"),
            Map.entry("short[]", "use int[]"),
            Map.entry("float[]", "use double[]"),
            Map.entry("Byte[]", "use byte[]"),
            Map.entry("Integer[]", "use int[]"),
            Map.entry("Long[]", "use long[]"),
            Map.entry("Double[]", "use double[]"));

    /** By ancestor, the first that fits; {@code %s} stands for the type arguments. */
    private static final List<Map.Entry<String, String>> BY_ANCESTOR = List.of(
            Map.entry("java.nio.file.Path", "use String"),
            Map.entry("java.util.Map", "use Map<%s>"),
            Map.entry("java.util.Set", "use Set<%s>"),
            Map.entry("java.lang.Iterable", "use List<%s>"),
            Map.entry("java.util.Iterator", "use List<%s>"),
            Map.entry("java.util.Enumeration", "use List<%s>"),
            Map.entry("java.util.stream.BaseStream", "use List<%s>"),
            Map.entry("java.util.concurrent.Flow.Publisher", "use List<%s>"),
            Map.entry("java.util.concurrent.Future", "use %s"),
            Map.entry("java.util.concurrent.CompletionStage", "use %s"),
            Map.entry("java.util.Optional", "use %s, which may be null"),
            Map.entry("java.lang.Enum", "use String, and the constant's name()"),
            Map.entry("java.lang.Record", "use Map<String, ...>, or a parameter per component"),
            Map.entry("java.lang.CharSequence", "use String"),
            Map.entry("java.lang.Number", "use long, double, or String for all its digits"),
            Map.entry("java.time.temporal.TemporalAccessor", "use String in the form of ISO 8601"),
            Map.entry("java.time.temporal.TemporalAmount", "use String in the form of ISO 8601"),
            Map.entry("java.util.Date", "use String in the form of ISO 8601"),
            Map.entry("java.util.UUID", "use String"),
            Map.entry("java.io.File", "use String"),
            Map.entry("java.net.URI", "use String"),
            Map.entry("java.nio.Buffer", "use ByteBuffer"),
            Map.entry("java.io.InputStream", "use byte[]"));

    private static final List<String> FUTURES =
            List.of("java.util.concurrent.CompletionStage", "java.util.concurrent.Future");

    private final Elements elements;
    private final Types types;

    TypeAdvice(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    String of(TypeMirror type) {
        return Optional.ofNullable(BY_NAME.get(TypeText.of(type)))
                .or(() -> array(type))
                .or(() -> byAncestor(type))
                .orElse(OTHERWISE);
    }

    boolean isFuture(TypeMirror type) {
        return FUTURES.stream().anyMatch(future -> isA(type, future));
    }

    /** What a future is of. */
    String delivered(TypeMirror future) {
        String arguments = arguments(future);
        return switch (arguments) {
            case "" -> "the type of its value";
            case "Void" -> "void";
            default -> arguments;
        };
    }

    private static Optional<String> array(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? Optional.of("use List<" + TypeText.of(MoreTypes.asArray(type).getComponentType()) + ">")
                : Optional.empty();
    }

    private Optional<String> byAncestor(TypeMirror type) {
        return BY_ANCESTOR.stream()
                .filter(entry -> isA(type, entry.getKey()))
                .map(entry -> withArguments(entry.getValue(), arguments(type)))
                .findFirst();
    }

    private boolean isA(TypeMirror type, String ancestor) {
        TypeElement element = elements.getTypeElement(ancestor);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }

    private static String withArguments(String advice, String arguments) {
        return arguments.isEmpty()
                ? advice.replace("<%s>", "").replace("%s", "the type of its value")
                : advice.replace("%s", arguments);
    }

    private static String arguments(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? MoreTypes.asDeclared(type).getTypeArguments().stream()
                        .map(TypeText::of)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
