package io.pyworker;

import io.pyworker.binding.PyType;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** The types that a class alone says enough about: those of a script's result. */
final class ScriptTypes {
    private static final Map<Class<?>, PyType<?>> TYPES = new HashMap<>();

    static {
        addPrimitives();
        addNumbers();
        addTexts();
        addTimes();
        addContainers();
    }

    private ScriptTypes() {}

    /**
     * The type of results of that class.
     *
     * @throws ConversionException if the class says too little
     */
    @SuppressWarnings("unchecked") // a class stands beside its own type
    static <T> PyType<T> of(Class<T> type) {
        PyType<?> known = TYPES.get(type);
        if (known == null) {
            throw new ConversionException("run: result cannot be a " + type.getTypeName()
                    + ": take Object.class, Map.class or List.class and make it of that, or export a function that returns it"
                    + " in an interface with @WorkerExport");
        }
        return (PyType<T>) known;
    }

    private static void addPrimitives() {
        TYPES.put(boolean.class, PyType.BOOL);
        TYPES.put(byte.class, PyType.INT8);
        TYPES.put(short.class, PyType.INT16);
        TYPES.put(int.class, PyType.INT32);
        TYPES.put(long.class, PyType.INT64);
        TYPES.put(float.class, PyType.FLOAT32);
        TYPES.put(double.class, PyType.FLOAT64);
        TYPES.put(char.class, PyType.CHAR);
        TYPES.put(void.class, PyType.NONE);
        TYPES.put(Void.class, PyType.NONE);
        TYPES.put(boolean[].class, PyType.BOOL_ARRAY);
        TYPES.put(byte[].class, PyType.BYTES);
        TYPES.put(short[].class, PyType.INT16_ARRAY);
        TYPES.put(int[].class, PyType.INT32_ARRAY);
        TYPES.put(long[].class, PyType.INT64_ARRAY);
        TYPES.put(float[].class, PyType.FLOAT32_ARRAY);
        TYPES.put(double[].class, PyType.FLOAT64_ARRAY);
        TYPES.put(boolean[][].class, PyType.BOOL_MATRIX);
        TYPES.put(short[][].class, PyType.INT16_MATRIX);
        TYPES.put(int[][].class, PyType.INT32_MATRIX);
        TYPES.put(long[][].class, PyType.INT64_MATRIX);
        TYPES.put(float[][].class, PyType.FLOAT32_MATRIX);
        TYPES.put(double[][].class, PyType.FLOAT64_MATRIX);
    }

    private static void addNumbers() {
        add(Boolean.class, PyType.BOOL_OR_NONE, Boolean[].class, Boolean[]::new);
        add(Byte.class, PyType.INT8_OR_NONE, Byte[].class, Byte[]::new);
        add(Short.class, PyType.INT16_OR_NONE, Short[].class, Short[]::new);
        add(Integer.class, PyType.INT32_OR_NONE, Integer[].class, Integer[]::new);
        add(Long.class, PyType.INT64_OR_NONE, Long[].class, Long[]::new);
        add(Float.class, PyType.FLOAT32_OR_NONE, Float[].class, Float[]::new);
        add(Double.class, PyType.FLOAT64_OR_NONE, Double[].class, Double[]::new);
        add(BigInteger.class, PyType.INT, BigInteger[].class, BigInteger[]::new);
        add(BigDecimal.class, PyType.DECIMAL, BigDecimal[].class, BigDecimal[]::new);
        PyType<Complex> complex = PyType.complex(Complex.class, Complex::new, Complex::real, Complex::imaginary);
        add(Complex.class, complex, Complex[].class, Complex[]::new);
        TYPES.put(OptionalInt.class, PyType.OPTIONAL_INT);
        TYPES.put(OptionalLong.class, PyType.OPTIONAL_LONG);
        TYPES.put(OptionalDouble.class, PyType.OPTIONAL_DOUBLE);
    }

    private static void addTexts() {
        add(Character.class, PyType.CHAR_OR_NONE, Character[].class, Character[]::new);
        add(String.class, PyType.STR, String[].class, String[]::new);
        TYPES.put(char[].class, PyType.CHARS);
        add(UUID.class, PyType.UUID, UUID[].class, UUID[]::new);
        add(Path.class, PyType.PATH, Path[].class, Path[]::new);
        add(URI.class, PyType.URI, URI[].class, URI[]::new);
    }

    private static void addTimes() {
        add(Instant.class, PyType.INSTANT, Instant[].class, Instant[]::new);
        add(LocalDate.class, PyType.DATE, LocalDate[].class, LocalDate[]::new);
        add(LocalTime.class, PyType.TIME, LocalTime[].class, LocalTime[]::new);
        add(LocalDateTime.class, PyType.DATETIME, LocalDateTime[].class, LocalDateTime[]::new);
        add(OffsetDateTime.class, PyType.OFFSET_DATETIME, OffsetDateTime[].class, OffsetDateTime[]::new);
        add(ZonedDateTime.class, PyType.ZONED_DATETIME, ZonedDateTime[].class, ZonedDateTime[]::new);
        add(Duration.class, PyType.DURATION, Duration[].class, Duration[]::new);
    }

    private static void addContainers() {
        add(Object.class, PyType.ANY, Object[].class, Object[]::new);
        TYPES.put(ByteBuffer.class, PyType.BYTE_BUFFER);
        TYPES.put(List.class, PyType.list(PyType.ANY));
        TYPES.put(Collection.class, PyType.collection(PyType.ANY));
        TYPES.put(Iterable.class, PyType.iterable(PyType.ANY));
        TYPES.put(Set.class, PyType.set(PyType.ANY));
        TYPES.put(Map.class, PyType.dict(PyType.ANY, PyType.ANY));
        TYPES.put(Optional.class, PyType.optional(PyType.ANY));
    }

    private static <E> void add(Class<E> type, PyType<E> pyType, Class<E[]> array, IntFunction<E[]> newArray) {
        TYPES.put(type, pyType);
        TYPES.put(array, PyType.array(pyType, newArray));
    }
}
