package io.pyworker.binding;

import io.pyworker.Progress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Java type together with its Python form: pure data, from which the runtime makes a codec once per connection.
 *
 * @param <T> the Java type, boxed
 */
public sealed interface PyType<T> {
    /** {@code boolean} and {@code bool}; null is refused. */
    PyType<Boolean> BOOL = new Scalar<>("bool", Boolean.class);
    /** {@code Boolean} and {@code bool} or {@code None}. */
    PyType<Boolean> BOOL_OR_NONE = new Scalar<>("bool?", Boolean.class);
    /** {@code byte} and {@code int}; null and values outside 8 bits are refused. */
    PyType<Byte> INT8 = new Scalar<>("int8", Byte.class);
    /** {@code Byte} and {@code int} or {@code None}. */
    PyType<Byte> INT8_OR_NONE = new Scalar<>("int8?", Byte.class);
    /** {@code short} and {@code int}; null and values outside 16 bits are refused. */
    PyType<Short> INT16 = new Scalar<>("int16", Short.class);
    /** {@code Short} and {@code int} or {@code None}. */
    PyType<Short> INT16_OR_NONE = new Scalar<>("int16?", Short.class);
    /** {@code int} and {@code int}; null and values outside 32 bits are refused. */
    PyType<Integer> INT32 = new Scalar<>("int32", Integer.class);
    /** {@code Integer} and {@code int} or {@code None}. */
    PyType<Integer> INT32_OR_NONE = new Scalar<>("int32?", Integer.class);
    /** {@code long} and {@code int}; null and values outside 64 bits are refused. */
    PyType<Long> INT64 = new Scalar<>("int64", Long.class);
    /** {@code Long} and {@code int} or {@code None}. */
    PyType<Long> INT64_OR_NONE = new Scalar<>("int64?", Long.class);
    /** {@code BigInteger} and {@code int} of any size. */
    PyType<BigInteger> INT = new Scalar<>("int", BigInteger.class);
    /** {@code float} and {@code float}; null and finite values outside the range are refused, others rounded. */
    PyType<Float> FLOAT32 = new Scalar<>("float32", Float.class);
    /** {@code Float} and {@code float} or {@code None}. */
    PyType<Float> FLOAT32_OR_NONE = new Scalar<>("float32?", Float.class);
    /** {@code double} and {@code float}; null is refused. */
    PyType<Double> FLOAT64 = new Scalar<>("float64", Double.class);
    /** {@code Double} and {@code float} or {@code None}. */
    PyType<Double> FLOAT64_OR_NONE = new Scalar<>("float64?", Double.class);
    /** {@code BigDecimal} and {@code decimal.Decimal}. */
    PyType<BigDecimal> DECIMAL = new Scalar<>("decimal", BigDecimal.class);
    /** {@code char} and {@code str} of length 1; null, surrogates and characters beyond U+FFFF are refused. */
    PyType<Character> CHAR = new Scalar<>("char", Character.class);
    /** {@code Character} and {@code str} of length 1 or {@code None}. */
    PyType<Character> CHAR_OR_NONE = new Scalar<>("char?", Character.class);
    /** {@code String} and {@code str} or {@code None}. */
    PyType<String> STR = new Scalar<>("str", String.class);
    /** {@code char[]} and {@code str} or {@code None}. */
    PyType<char[]> CHARS = new Scalar<>("str", char[].class);
    /** {@code void} and {@code None}: a result only. */
    PyType<Void> NONE = new Scalar<>("none", Void.class);
    /** {@code Object}: whatever the value is, in its natural Java form (containers, {@code Long}, {@code Double}, ...). */
    PyType<Object> ANY = new Scalar<>("any", Object.class);
    /** {@code OptionalInt} and {@code int} or {@code None}. */
    PyType<OptionalInt> OPTIONAL_INT = new Scalar<>("int32?", OptionalInt.class);
    /** {@code OptionalLong} and {@code int} or {@code None}. */
    PyType<OptionalLong> OPTIONAL_LONG = new Scalar<>("int64?", OptionalLong.class);
    /** {@code OptionalDouble} and {@code float} or {@code None}. */
    PyType<OptionalDouble> OPTIONAL_DOUBLE = new Scalar<>("float64?", OptionalDouble.class);

    /** {@code Instant} and an aware {@code datetime}. */
    PyType<Instant> INSTANT = new Scalar<>("instant", Instant.class);
    /** {@code LocalDate} and {@code date}. */
    PyType<LocalDate> DATE = new Scalar<>("date", LocalDate.class);
    /** {@code LocalTime} and a naive {@code time}. */
    PyType<LocalTime> TIME = new Scalar<>("time", LocalTime.class);
    /** {@code LocalDateTime} and a naive {@code datetime}. */
    PyType<LocalDateTime> DATETIME = new Scalar<>("datetime", LocalDateTime.class);
    /** {@code OffsetDateTime} and an aware {@code datetime}. */
    PyType<OffsetDateTime> OFFSET_DATETIME = new Scalar<>("offset_datetime", OffsetDateTime.class);
    /** {@code ZonedDateTime} and an aware {@code datetime} with a {@code ZoneInfo}. */
    PyType<ZonedDateTime> ZONED_DATETIME = new Scalar<>("zoned_datetime", ZonedDateTime.class);
    /** {@code Duration} and {@code timedelta}. */
    PyType<Duration> DURATION = new Scalar<>("duration", Duration.class);
    /** {@code UUID} and {@code uuid.UUID}. */
    PyType<UUID> UUID = new Scalar<>("uuid", UUID.class);
    /** {@code Path} and {@code pathlib.Path}. */
    PyType<Path> PATH = new Scalar<>("path", Path.class);
    /** {@code URI} and {@code str}. */
    PyType<URI> URI = new Scalar<>("uri", URI.class);

    /** {@code byte[]} and {@code bytes}. */
    PyType<byte[]> BYTES = new Buffer<>("bytes", byte[].class);
    /** {@code ByteBuffer} and a {@code memoryview} of format {@code B}. */
    PyType<ByteBuffer> BYTE_BUFFER = new Buffer<>("buffer", ByteBuffer.class);
    /** {@code ByteBuffer} and a {@code memoryview} over the memory itself: a parameter only. */
    PyType<ByteBuffer> SHARED = new Buffer<>("shared", ByteBuffer.class);
    /** {@code boolean[]} and a {@code memoryview} of format {@code ?}. */
    PyType<boolean[]> BOOL_ARRAY = new Buffer<>("bool[]", boolean[].class);
    /** {@code short[]} and a {@code memoryview} of format {@code h}. */
    PyType<short[]> INT16_ARRAY = new Buffer<>("int16[]", short[].class);
    /** {@code int[]} and a {@code memoryview} of format {@code i}. */
    PyType<int[]> INT32_ARRAY = new Buffer<>("int32[]", int[].class);
    /** {@code long[]} and a {@code memoryview} of format {@code q}. */
    PyType<long[]> INT64_ARRAY = new Buffer<>("int64[]", long[].class);
    /** {@code float[]} and a {@code memoryview} of format {@code f}. */
    PyType<float[]> FLOAT32_ARRAY = new Buffer<>("float32[]", float[].class);
    /** {@code double[]} and a {@code memoryview} of format {@code d}. */
    PyType<double[]> FLOAT64_ARRAY = new Buffer<>("float64[]", double[].class);
    /** {@code boolean[][]} and a two-dimensional {@code memoryview} of format {@code ?}. */
    PyType<boolean[][]> BOOL_MATRIX = new Buffer<>("bool[][]", boolean[][].class);
    /** {@code short[][]} and a two-dimensional {@code memoryview} of format {@code h}. */
    PyType<short[][]> INT16_MATRIX = new Buffer<>("int16[][]", short[][].class);
    /** {@code int[][]} and a two-dimensional {@code memoryview} of format {@code i}. */
    PyType<int[][]> INT32_MATRIX = new Buffer<>("int32[][]", int[][].class);
    /** {@code long[][]} and a two-dimensional {@code memoryview} of format {@code q}. */
    PyType<long[][]> INT64_MATRIX = new Buffer<>("int64[][]", long[][].class);
    /** {@code float[][]} and a two-dimensional {@code memoryview} of format {@code f}. */
    PyType<float[][]> FLOAT32_MATRIX = new Buffer<>("float32[][]", float[][].class);
    /** {@code double[][]} and a two-dimensional {@code memoryview} of format {@code d}. */
    PyType<double[][]> FLOAT64_MATRIX = new Buffer<>("float64[][]", double[][].class);

    /**
     * A complex number and {@code complex}.
     *
     * @param type the Java class of complex numbers
     * @param factory makes one of its real and imaginary parts
     * @param real the real part
     * @param imaginary the imaginary part
     */
    static <C> PyType<C> complex(
            Class<C> type,
            BiFunction<Double, Double, C> factory,
            Function<C, Double> real,
            Function<C, Double> imaginary) {
        return new ComplexOf<>(type, factory, real, imaginary);
    }

    /** {@code List} and {@code list}. */
    static <E> PyType<List<E>> list(PyType<E> element) {
        return new ListOf<>(element);
    }

    /** {@code Collection} and {@code list}; a result is a {@code List}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a list's codec takes any collection, and gives a list
    static <E> PyType<Collection<E>> collection(PyType<E> element) {
        return (PyType) new ListOf<>(element);
    }

    /** {@code Iterable} and {@code list}; a result is a {@code List}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a list's codec takes any iterable, and gives a list
    static <E> PyType<Iterable<E>> iterable(PyType<E> element) {
        return (PyType) new ListOf<>(element);
    }

    /** {@code E[]} and {@code list}. */
    static <E> PyType<E[]> array(PyType<E> element, IntFunction<E[]> newArray) {
        return new ArrayOf<>(element, newArray);
    }

    /** {@code Set} and {@code set}. */
    static <E> PyType<Set<E>> set(PyType<E> element) {
        return new SetOf<>(element);
    }

    /** {@code Map} and {@code dict}, in the map's order. */
    static <K, V> PyType<Map<K, V>> dict(PyType<K> key, PyType<V> value) {
        return new DictOf<>(key, value);
    }

    /** {@code Optional} and the value or {@code None}. */
    static <T> PyType<Optional<T>> optional(PyType<T> value) {
        return new OptionalOf<>(value);
    }

    /** The same type without null. */
    static <T> PyType<T> required(PyType<T> type) {
        return new Required<>(type);
    }

    /**
     * A record and the generated dataclass.
     *
     * @param name the binary name, with the signatures of its type arguments in brackets if it has some
     * @param javaType the record's class
     * @param components in the record's order
     * @param factory makes the record of its components
     */
    static <R> PyType<R> record(
            String name, Class<?> javaType, List<Component<R, ?>> components, Function<@Nullable Object[], R> factory) {
        return new RecordOf<>(name, javaType, components, factory);
    }

    /**
     * A component of a record.
     *
     * @param name its Python name
     * @param type its type
     * @param accessor reads it
     */
    static <R, C> Component<R, C> component(String name, PyType<C> type, Function<R, @Nullable C> accessor) {
        return new Component<>(name, type, accessor);
    }

    /**
     * An enum and the generated {@code Enum}.
     *
     * @param name the binary name
     * @param javaType the enum's class
     * @param keys what stands for each constant, in their order: {@code String}s or {@code Long}s
     */
    static <E extends Enum<E>> PyType<E> enumeration(String name, Class<E> javaType, List<?> keys) {
        return new EnumOf<>(name, javaType, keys);
    }

    /**
     * A sealed interface of records.
     *
     * @param name the binary name
     * @param javaType the interface's class
     * @param variants the records
     */
    static <S> PyType<S> sealed(String name, Class<S> javaType, List<Variant<? extends S>> variants) {
        return new SealedOf<>(name, javaType, variants);
    }

    /**
     * A variant of a sealed interface.
     *
     * @param tag what tells it apart
     * @param javaType the record's class
     * @param type its type: a record, or a reference to one
     */
    static <V> Variant<V> variant(String tag, Class<?> javaType, PyType<V> type) {
        return new Variant<>(tag, javaType, type);
    }

    /**
     * A Java type that an adapter turns into another one.
     *
     * @param name the binary name
     * @param javaType the class
     * @param encoded the type of the form that crosses
     * @param encode makes that form
     * @param decode makes the value of it
     */
    static <T, E> PyType<T> adapted(
            String name, Class<?> javaType, PyType<E> encoded, Function<T, E> encode, Function<E, T> decode) {
        return new AdaptedOf<>(name, javaType, encoded, encode, decode);
    }

    /**
     * A named type that is defined elsewhere, as a record's component of the record's own type is.
     *
     * @param name the name, as in the definition
     * @param definition gives the definition; called no earlier than when a codec is made
     */
    static <T> PyType<T> reference(String name, Supplier<PyType<T>> definition) {
        return new Reference<>(name, definition);
    }

    /**
     * A functional interface and a Python callable: a parameter only.
     *
     * @param javaType the interface
     * @param result the type of what it returns; {@link #NONE} for {@code void}
     * @param parameters the types of its parameters
     * @param invoker calls it
     */
    static <F> PyType<F> callable(Class<?> javaType, PyType<?> result, List<PyType<?>> parameters, Invoker<F> invoker) {
        return new CallableOf<>(javaType, result, parameters, invoker);
    }

    /** {@code Progress} and a Python callable that tells it no more than is wanted: a parameter only. */
    static <T> PyType<Progress<T>> progress(PyType<T> value) {
        return new ProgressOf<>(value);
    }

    /** The form that contracts and dispatch tables use, such as {@code dict[str,int32?]}. */
    String signature();

    /** A value that crosses as a scalar or a body of its own. */
    record Scalar<T>(String signature, Class<T> javaType) implements PyType<T> {}

    /** A block of memory that crosses beside the call, in one copy. */
    record Buffer<T>(String signature, Class<T> javaType) implements PyType<T> {}

    /** See {@link PyType#complex}. */
    record ComplexOf<C>(
            Class<C> javaType,
            BiFunction<Double, Double, C> factory,
            Function<C, Double> real,
            Function<C, Double> imaginary)
            implements PyType<C> {
        @Override
        public String signature() {
            return "complex";
        }
    }

    /** See {@link PyType#list}. */
    record ListOf<E>(PyType<E> element) implements PyType<List<E>> {
        @Override
        public String signature() {
            return "list[" + element.signature() + "]";
        }
    }

    /** See {@link PyType#array}. */
    record ArrayOf<E>(PyType<E> element, IntFunction<E[]> newArray) implements PyType<E[]> {
        @Override
        public String signature() {
            return "list[" + element.signature() + "]";
        }
    }

    /** See {@link PyType#set}. */
    record SetOf<E>(PyType<E> element) implements PyType<Set<E>> {
        @Override
        public String signature() {
            return "set[" + element.signature() + "]";
        }
    }

    /** See {@link PyType#dict}. */
    record DictOf<K, V>(PyType<K> key, PyType<V> value) implements PyType<Map<K, V>> {
        @Override
        public String signature() {
            return "dict[" + key.signature() + "," + value.signature() + "]";
        }
    }

    /** See {@link PyType#optional}. */
    record OptionalOf<T>(PyType<T> value) implements PyType<Optional<T>> {
        @Override
        public String signature() {
            return value.signature();
        }
    }

    /** See {@link PyType#required}. */
    record Required<T>(PyType<T> type) implements PyType<T> {
        @Override
        public String signature() {
            return type.signature() + "!";
        }
    }

    /** See {@link PyType#record}. */
    record RecordOf<R>(
            String name, Class<?> javaType, List<Component<R, ?>> components, Function<@Nullable Object[], R> factory)
            implements PyType<R> {
        public RecordOf {
            components = List.copyOf(components);
        }

        @Override
        public String signature() {
            return "@" + name;
        }
    }

    /** See {@link PyType#component}. */
    record Component<R, C>(String name, PyType<C> type, Function<R, @Nullable C> accessor) {}

    /** See {@link PyType#enumeration}. */
    record EnumOf<E extends Enum<E>>(String name, Class<E> javaType, List<?> keys) implements PyType<E> {
        public EnumOf {
            keys = List.copyOf(keys);
        }

        @Override
        public String signature() {
            return "@" + name;
        }
    }

    /** See {@link PyType#sealed}. */
    record SealedOf<S>(String name, Class<S> javaType, List<Variant<? extends S>> variants) implements PyType<S> {
        public SealedOf {
            variants = List.copyOf(variants);
        }

        @Override
        public String signature() {
            return "@" + name;
        }

        /** The tags, for messages. */
        public String tags() {
            return variants.stream().map(Variant::tag).collect(Collectors.joining(", "));
        }
    }

    /** See {@link PyType#variant}. */
    record Variant<V>(String tag, Class<?> javaType, PyType<V> type) {}

    /** See {@link PyType#adapted}. */
    record AdaptedOf<T, E>(
            String name, Class<?> javaType, PyType<E> encoded, Function<T, E> encode, Function<E, T> decode)
            implements PyType<T> {
        @Override
        public String signature() {
            return "@" + name;
        }
    }

    /** See {@link PyType#reference}. */
    record Reference<T>(String name, Supplier<PyType<T>> definition) implements PyType<T> {
        @Override
        public String signature() {
            return "@" + name;
        }
    }

    /** See {@link PyType#callable}. */
    record CallableOf<F>(Class<?> javaType, PyType<?> result, List<PyType<?>> parameters, Invoker<F> invoker)
            implements PyType<F> {
        public CallableOf {
            parameters = List.copyOf(parameters);
        }

        @Override
        public String signature() {
            return Stream.concat(Stream.of(result), parameters.stream())
                    .map(PyType::signature)
                    .collect(Collectors.joining(",", "callable[", "]"));
        }
    }

    /** Calls the one method of a functional interface. */
    @FunctionalInterface
    interface Invoker<F> {
        /** With the arguments in order, each of its parameter's type, boxed; returns null for {@code void}. */
        @Nullable
        Object invoke(F function, @Nullable Object[] arguments) throws Throwable;
    }

    /** See {@link PyType#progress}. */
    record ProgressOf<T>(PyType<T> value) implements PyType<Progress<T>> {
        @Override
        public String signature() {
            return "progress[" + value.signature() + "]";
        }
    }
}
