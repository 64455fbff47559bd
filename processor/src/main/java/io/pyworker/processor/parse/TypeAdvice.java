package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.pyworker.processor.parse.TypeUse.Role;
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
    /** A record of the runtime that is a value of {@code Object} rather than a type. */
    static final String ENCODED = "io.pyworker.Encoded";

    private static final String ADAPT = "name an Adapter for it, as in @WorkerExport(adapters = ImageAdapter.class)";

    private static final String CLASS = "make it a record, or " + ADAPT;

    private static final String INTERFACE = "make it a sealed interface of records, or " + ADAPT;

    private static final String PARAMETER =
            "make it a sealed interface of records, leave it one abstract method for Python to call, or " + ADAPT;

    private static final String FUNCTION = "only a parameter itself can be a function";

    private static final String FUNCTION_OF_FUNCTION = "a function that is passed cannot take or return another";

    private static final String STREAM = "use List<%s>: only a result itself can be a stream";

    private static final String REACTIVE = "use Flow.Publisher<%s>, which its library adapts";

    private static final String SINGLE = "use %s: the generated interface returns a future of it";

    /** By exact name, as messages spell it. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("Void", "leave it out"),
            Map.entry("IntStream", "use int[]"),
            Map.entry("LongStream", "use long[]"),
            Map.entry("DoubleStream", "use double[]"),
            Map.entry("CharBuffer", "use String"),
            Map.entry("ShortBuffer", "use short[]"),
            Map.entry("IntBuffer", "use int[]"),
            Map.entry("LongBuffer", "use long[]"),
            Map.entry("FloatBuffer", "use float[]"),
            Map.entry("DoubleBuffer", "use double[]"),
            Map.entry("Encoded", "declare Object"),
            Map.entry("BitSet", "use boolean[]"),
            Map.entry("Class", "use String, and the class's name"),
            Map.entry("Locale", "use String, and its language tag"),
            Map.entry("URL", "use URI"),
            Map.entry("YearMonth", "use LocalDate, or String in the form of ISO 8601"),
            Map.entry("Year", "use int"));

    /** By ancestor, the first that fits; {@code %s} stands for the type arguments. */
    private static final List<Map.Entry<String, String>> BY_ANCESTOR = List.of(
            Map.entry("java.util.Map", "use Map<%s>"),
            Map.entry("java.util.Map.Entry", "use a record of two components"),
            Map.entry("java.util.Set", "use Set<%s>"),
            Map.entry("java.nio.file.Path", "use Path"),
            Map.entry("java.lang.Iterable", "use List<%s>"),
            Map.entry("java.util.Iterator", STREAM),
            Map.entry("java.util.Enumeration", "use List<%s>"),
            Map.entry("java.util.stream.BaseStream", STREAM),
            Map.entry("java.util.concurrent.Flow.Publisher", STREAM),
            Map.entry("reactor.core.publisher.Mono", "use %s"),
            Map.entry("org.reactivestreams.Publisher", STREAM),
            Map.entry("io.reactivex.rxjava3.core.ObservableSource", STREAM),
            Map.entry("io.reactivex.rxjava3.core.SingleSource", "use %s"),
            Map.entry("io.reactivex.rxjava3.core.MaybeSource", "use %s"),
            Map.entry("java.util.concurrent.Future", "use %s"),
            Map.entry("java.util.concurrent.CompletionStage", "use %s"),
            Map.entry("java.lang.ref.Reference", "use %s"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "use int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "use long"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "use boolean"),
            Map.entry("java.lang.Number", "use long, double, BigInteger or BigDecimal"),
            Map.entry("java.lang.CharSequence", "use String"),
            Map.entry("java.lang.Enum", "declare the enum itself"),
            Map.entry("java.lang.Record", "declare the record itself"),
            Map.entry("java.util.Date", "use Instant"),
            Map.entry("java.util.Calendar", "use ZonedDateTime"),
            Map.entry("java.time.ZoneId", "use String, and the zone's id"),
            Map.entry("java.time.temporal.TemporalAmount", "use Duration, or String in the form of ISO 8601"),
            Map.entry(
                    "java.time.temporal.TemporalAccessor",
                    "use Instant, LocalDate, LocalTime, LocalDateTime, OffsetDateTime or ZonedDateTime"),
            Map.entry("java.io.File", "use Path"),
            Map.entry("java.io.InputStream", "use byte[] or ByteBuffer"),
            Map.entry("java.io.Reader", "use String"),
            Map.entry("java.nio.Buffer", "use ByteBuffer"),
            Map.entry("java.lang.Throwable", "use String, and its message"));

    /** The same for results, which can be streams. */
    private static final List<Map.Entry<String, String>> STREAMS = List.of(
            Map.entry("java.util.stream.IntStream", "use Stream<Integer>, or int[]"),
            Map.entry("java.util.stream.LongStream", "use Stream<Long>, or long[]"),
            Map.entry("java.util.stream.DoubleStream", "use Stream<Double>, or double[]"),
            Map.entry("java.util.stream.BaseStream", "use Stream<%s>"),
            Map.entry("java.util.PrimitiveIterator.OfInt", "use Iterator<Integer>"),
            Map.entry("java.util.PrimitiveIterator.OfLong", "use Iterator<Long>"),
            Map.entry("java.util.PrimitiveIterator.OfDouble", "use Iterator<Double>"),
            Map.entry("java.util.Iterator", "use Iterator<%s>"),
            Map.entry("java.util.concurrent.Flow.Publisher", "use Flow.Publisher<%s>"),
            Map.entry("reactor.core.publisher.Mono", SINGLE),
            Map.entry("org.reactivestreams.Publisher", REACTIVE),
            Map.entry("io.reactivex.rxjava3.core.ObservableSource", REACTIVE),
            Map.entry("io.reactivex.rxjava3.core.SingleSource", SINGLE),
            Map.entry("io.reactivex.rxjava3.core.MaybeSource", SINGLE));

    private static final List<String> FUTURES =
            List.of("java.util.concurrent.CompletionStage", "java.util.concurrent.Future");

    private final Elements elements;
    private final Types types;

    TypeAdvice(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    String of(TypeMirror type, Role role) {
        return (role == Role.RESULT ? byAncestor(type, STREAMS) : Optional.<String>empty())
                .or(() -> Optional.ofNullable(BY_NAME.get(TypeText.of(type))))
                .or(() -> array(type))
                .or(() -> byAncestor(type, BY_ANCESTOR))
                .orElseGet(() -> byKind(type, role));
    }

    /** Whether it is a kind of collection, stream or the like, for which there is something better. */
    boolean knows(TypeMirror type) {
        return byAncestor(type, BY_ANCESTOR).isPresent();
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
                ? Optional.of("use List<" + listElement(MoreTypes.asArray(type).getComponentType()) + ">")
                : Optional.empty();
    }

    private static String listElement(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? "List<" + listElement(MoreTypes.asArray(type).getComponentType()) + ">"
                : TypeText.of(type);
    }

    private Optional<String> byAncestor(TypeMirror type, List<Map.Entry<String, String>> advice) {
        return advice.stream()
                .filter(entry -> isA(type, entry.getKey()))
                .map(entry -> withArguments(entry.getValue(), arguments(type)))
                .findFirst();
    }

    private static String byKind(TypeMirror type, Role role) {
        if (type.getKind() != TypeKind.DECLARED) {
            return CLASS;
        }
        TypeElement element = MoreTypes.asTypeElement(type);
        if (Annotations.has(element, ClassName.get(FunctionalInterface.class))) {
            return role.isOfFunction() ? FUNCTION_OF_FUNCTION : FUNCTION;
        }
        if (element.getQualifiedName().toString().startsWith("java.")) {
            return ADAPT;
        }
        if (element.getKind().isInterface()) {
            return role == Role.PARAMETER ? PARAMETER : INTERFACE;
        }
        return CLASS;
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
