package com.acme;

import io.pyworker.Complex;
import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link AllTypes} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class AllTypesBinding implements Binding<AllTypes, AllTypesAsync> {
    private static final Export<Object> ANYTHING = new Export<>(
            0, "AllTypes.anything",
            List.of(PyType.ANY),
            PyType.ANY);

    private static final Export<String[]> ARRAY = new Export<>(
            1, "AllTypes.array",
            List.of(PyType.array(PyType.STR, String[]::new)),
            PyType.array(PyType.STR, String[]::new));

    private static final Export<String[][]> ARRAYS = new Export<>(
            2, "AllTypes.arrays",
            List.of(PyType.array(PyType.array(PyType.STR, String[]::new), String[][]::new)),
            PyType.array(PyType.array(PyType.STR, String[]::new), String[][]::new));

    private static final Export<Void> BOXED_NOTHING = new Export<>(
            3, "AllTypes.boxedNothing",
            List.of(),
            PyType.NONE);

    private static final Export<Integer[]> BOXES = new Export<>(
            4, "AllTypes.boxes",
            List.of(PyType.array(PyType.INT32_OR_NONE, Integer[]::new)),
            PyType.array(PyType.INT32_OR_NONE, Integer[]::new));

    private static final Export<ByteBuffer> BUFFER = new Export<>(
            5, "AllTypes.buffer",
            List.of(PyType.BYTE_BUFFER),
            PyType.BYTE_BUFFER);

    private static final Export<byte[]> BYTES = new Export<>(
            6, "AllTypes.bytes",
            List.of(PyType.BYTES),
            PyType.BYTES);

    private static final Export<Character> CHARACTER = new Export<>(
            7, "AllTypes.character",
            List.of(PyType.CHAR),
            PyType.CHAR);

    private static final Export<Character> CHARACTER_OR_NONE = new Export<>(
            8, "AllTypes.characterOrNone",
            List.of(PyType.CHAR_OR_NONE),
            PyType.CHAR_OR_NONE);

    private static final Export<char[]> CHARACTERS = new Export<>(
            9, "AllTypes.characters",
            List.of(PyType.CHARS),
            PyType.CHARS);

    private static final Export<Collection<String>> COLLECTION = new Export<>(
            10, "AllTypes.collection",
            List.of(PyType.collection(PyType.STR)),
            PyType.collection(PyType.STR));

    private static final Export<Complex> COMPLEX = new Export<>(
            11, "AllTypes.complex",
            List.of(PyType.complex(Complex.class, Complex::new, Complex::real, Complex::imaginary)),
            PyType.complex(Complex.class, Complex::new, Complex::real, Complex::imaginary));

    private static final Export<LocalDate> DATE = new Export<>(
            12, "AllTypes.date",
            List.of(PyType.DATE),
            PyType.DATE);

    private static final Export<LocalDateTime> DATETIME = new Export<>(
            13, "AllTypes.datetime",
            List.of(PyType.DATETIME),
            PyType.DATETIME);

    private static final Export<BigDecimal> DECIMAL = new Export<>(
            14, "AllTypes.decimal",
            List.of(PyType.DECIMAL),
            PyType.DECIMAL);

    private static final Export<Map<Integer, Boolean>> DICT = new Export<>(
            15, "AllTypes.dict",
            List.of(PyType.dict(PyType.INT32_OR_NONE, PyType.BOOL_OR_NONE)),
            PyType.dict(PyType.INT32_OR_NONE, PyType.BOOL_OR_NONE));

    private static final Export<double[]> DOUBLES = new Export<>(
            16, "AllTypes.doubles",
            List.of(PyType.FLOAT64_ARRAY),
            PyType.FLOAT64_ARRAY);

    private static final Export<Duration> DURATION = new Export<>(
            17, "AllTypes.duration",
            List.of(PyType.DURATION),
            PyType.DURATION);

    private static final Export<Boolean> FLAG = new Export<>(
            18, "AllTypes.flag",
            List.of(PyType.BOOL),
            PyType.BOOL);

    private static final Export<Boolean> FLAG_OR_NONE = new Export<>(
            19, "AllTypes.flagOrNone",
            List.of(PyType.BOOL_OR_NONE),
            PyType.BOOL_OR_NONE);

    private static final Export<boolean[]> FLAGS = new Export<>(
            20, "AllTypes.flags",
            List.of(PyType.BOOL_ARRAY),
            PyType.BOOL_ARRAY);

    private static final Export<Float> FLOAT32 = new Export<>(
            21, "AllTypes.float32",
            List.of(PyType.FLOAT32),
            PyType.FLOAT32);

    private static final Export<Float> FLOAT32_OR_NONE = new Export<>(
            22, "AllTypes.float32OrNone",
            List.of(PyType.FLOAT32_OR_NONE),
            PyType.FLOAT32_OR_NONE);

    private static final Export<Double> FLOAT64 = new Export<>(
            23, "AllTypes.float64",
            List.of(PyType.FLOAT64),
            PyType.FLOAT64);

    private static final Export<Double> FLOAT64_OR_NONE = new Export<>(
            24, "AllTypes.float64OrNone",
            List.of(PyType.FLOAT64_OR_NONE),
            PyType.FLOAT64_OR_NONE);

    private static final Export<float[]> FLOATS = new Export<>(
            25, "AllTypes.floats",
            List.of(PyType.FLOAT32_ARRAY),
            PyType.FLOAT32_ARRAY);

    private static final Export<Instant> INSTANT = new Export<>(
            26, "AllTypes.instant",
            List.of(PyType.INSTANT),
            PyType.INSTANT);

    private static final Export<Short> INT16 = new Export<>(
            27, "AllTypes.int16",
            List.of(PyType.INT16),
            PyType.INT16);

    private static final Export<Short> INT16_OR_NONE = new Export<>(
            28, "AllTypes.int16OrNone",
            List.of(PyType.INT16_OR_NONE),
            PyType.INT16_OR_NONE);

    private static final Export<Integer> INT32 = new Export<>(
            29, "AllTypes.int32",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> INT32_OR_NONE = new Export<>(
            30, "AllTypes.int32OrNone",
            List.of(PyType.INT32_OR_NONE),
            PyType.INT32_OR_NONE);

    private static final Export<Long> INT64 = new Export<>(
            31, "AllTypes.int64",
            List.of(PyType.INT64),
            PyType.INT64);

    private static final Export<Long> INT64_OR_NONE = new Export<>(
            32, "AllTypes.int64OrNone",
            List.of(PyType.INT64_OR_NONE),
            PyType.INT64_OR_NONE);

    private static final Export<Byte> INT8 = new Export<>(
            33, "AllTypes.int8",
            List.of(PyType.INT8),
            PyType.INT8);

    private static final Export<Byte> INT8_OR_NONE = new Export<>(
            34, "AllTypes.int8OrNone",
            List.of(PyType.INT8_OR_NONE),
            PyType.INT8_OR_NONE);

    private static final Export<BigInteger> INTEGER = new Export<>(
            35, "AllTypes.integer",
            List.of(PyType.INT),
            PyType.INT);

    private static final Export<int[]> INTS = new Export<>(
            36, "AllTypes.ints",
            List.of(PyType.INT32_ARRAY),
            PyType.INT32_ARRAY);

    private static final Export<Iterable<String>> ITERABLE = new Export<>(
            37, "AllTypes.iterable",
            List.of(PyType.iterable(PyType.STR)),
            PyType.iterable(PyType.STR));

    private static final Export<Map<LocalDate, Map<UUID, Object>>> KEYS = new Export<>(
            38, "AllTypes.keys",
            List.of(PyType.set(PyType.optional(PyType.BYTES)),
                    PyType.dict(Types.TIME_UNIT, PyType.dict(PyType.complex(Complex.class, Complex::new, Complex::real, Complex::imaginary), PyType.DURATION))),
            PyType.dict(PyType.DATE, PyType.dict(PyType.UUID, PyType.ANY)));

    private static final Export<List<String>> LIST = new Export<>(
            39, "AllTypes.list",
            List.of(PyType.list(PyType.STR)),
            PyType.list(PyType.STR));

    private static final Export<long[]> LONGS = new Export<>(
            40, "AllTypes.longs",
            List.of(PyType.INT64_ARRAY),
            PyType.INT64_ARRAY);

    private static final Export<String> MANY_PARAMETERS = new Export<>(
            41, "AllTypes.manyParameters",
            List.of(PyType.INT32, PyType.INT64, PyType.FLOAT64, PyType.BOOL, PyType.STR,
                    PyType.BYTES, PyType.INT32_ARRAY, PyType.list(PyType.STR),
                    PyType.set(PyType.STR), PyType.INT32_OR_NONE, PyType.INT64_OR_NONE,
                    PyType.FLOAT64_OR_NONE),
            PyType.STR);

    private static final Export<List<Map<String, List<double[]>>>> NESTED = new Export<>(
            42, "AllTypes.nested",
            List.of(PyType.dict(PyType.FLOAT64_OR_NONE, PyType.set(PyType.STR)),
                    PyType.list(PyType.list(PyType.BYTE_BUFFER))),
            PyType.list(PyType.dict(PyType.STR, PyType.list(PyType.FLOAT64_ARRAY))));

    private static final Export<Void> NOTHING = new Export<>(
            43, "AllTypes.nothing",
            List.of(),
            PyType.NONE);

    private static final Export<OffsetDateTime> OFFSET_DATETIME = new Export<>(
            44, "AllTypes.offsetDatetime",
            List.of(PyType.OFFSET_DATETIME),
            PyType.OFFSET_DATETIME);

    private static final Export<Optional<String>> OPTIONAL = new Export<>(
            45, "AllTypes.optional",
            List.of(PyType.optional(PyType.STR)),
            PyType.optional(PyType.STR));

    private static final Export<OptionalDouble> OPTIONAL_DOUBLE = new Export<>(
            46, "AllTypes.optionalDouble",
            List.of(PyType.OPTIONAL_DOUBLE),
            PyType.OPTIONAL_DOUBLE);

    private static final Export<OptionalInt> OPTIONAL_INT = new Export<>(
            47, "AllTypes.optionalInt",
            List.of(PyType.OPTIONAL_INT),
            PyType.OPTIONAL_INT);

    private static final Export<Optional<List<Integer>>> OPTIONAL_LIST = new Export<>(
            48, "AllTypes.optionalList",
            List.of(PyType.optional(PyType.INT32_OR_NONE)),
            PyType.optional(PyType.list(PyType.INT32_OR_NONE)));

    private static final Export<OptionalLong> OPTIONAL_LONG = new Export<>(
            49, "AllTypes.optionalLong",
            List.of(PyType.OPTIONAL_LONG),
            PyType.OPTIONAL_LONG);

    private static final Export<Path> PATH = new Export<>(
            50, "AllTypes.path",
            List.of(PyType.PATH),
            PyType.PATH);

    private static final Export<double[][]> ROWS = new Export<>(
            51, "AllTypes.rows",
            List.of(PyType.array(PyType.FLOAT64_ARRAY, double[][]::new)),
            PyType.array(PyType.FLOAT64_ARRAY, double[][]::new));

    private static final Export<Set<Long>> SET = new Export<>(
            52, "AllTypes.set",
            List.of(PyType.set(PyType.INT64_OR_NONE)),
            PyType.set(PyType.INT64_OR_NONE));

    private static final Export<short[]> SHORTS = new Export<>(
            53, "AllTypes.shorts",
            List.of(PyType.INT16_ARRAY),
            PyType.INT16_ARRAY);

    private static final Export<String> TEXT = new Export<>(
            54, "AllTypes.text",
            List.of(PyType.STR),
            PyType.STR);

    private static final Export<LocalTime> TIME = new Export<>(
            55, "AllTypes.time",
            List.of(PyType.TIME),
            PyType.TIME);

    private static final Export<URI> URI = new Export<>(
            56, "AllTypes.uri",
            List.of(PyType.URI),
            PyType.URI);

    private static final Export<UUID> UUID = new Export<>(
            57, "AllTypes.uuid",
            List.of(PyType.UUID),
            PyType.UUID);

    private static final Export<List<Double>> WILDCARDS = new Export<>(
            58, "AllTypes.wildcards",
            List.of(PyType.dict(PyType.STR, PyType.list(PyType.FLOAT64_OR_NONE))),
            PyType.list(PyType.FLOAT64_OR_NONE));

    private static final Export<ZonedDateTime> ZONED_DATETIME = new Export<>(
            59, "AllTypes.zonedDatetime",
            List.of(PyType.ZONED_DATETIME),
            PyType.ZONED_DATETIME);

    private static final Contract<AllTypes, AllTypesAsync> CONTRACT = new Contract<>(
            AllTypes.class, AllTypesAsync.class, "", "all_types",
            "a194a40f00f1e77fb5a2f48829ed2c23",
            List.of(ANYTHING, ARRAY, ARRAYS, BOXED_NOTHING, BOXES, BUFFER, BYTES, CHARACTER,
                    CHARACTER_OR_NONE, CHARACTERS, COLLECTION, COMPLEX, DATE, DATETIME, DECIMAL,
                    DICT, DOUBLES, DURATION, FLAG, FLAG_OR_NONE, FLAGS, FLOAT32, FLOAT32_OR_NONE,
                    FLOAT64, FLOAT64_OR_NONE, FLOATS, INSTANT, INT16, INT16_OR_NONE, INT32,
                    INT32_OR_NONE, INT64, INT64_OR_NONE, INT8, INT8_OR_NONE, INTEGER, INTS,
                    ITERABLE, KEYS, LIST, LONGS, MANY_PARAMETERS, NESTED, NOTHING, OFFSET_DATETIME,
                    OPTIONAL, OPTIONAL_DOUBLE, OPTIONAL_INT, OPTIONAL_LIST, OPTIONAL_LONG, PATH,
                    ROWS, SET, SHORTS, TEXT, TIME, URI, UUID, WILDCARDS, ZONED_DATETIME));

    AllTypesBinding() {
    }

    @Override
    public Contract<AllTypes, AllTypesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public AllTypes blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public AllTypesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements AllTypes {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "AllTypes -> all_types";
        }

        @Override
        public Object anything(Object value) {
            return channel.call(ANYTHING, value);
        }

        @Override
        public String[] array(String[] value) {
            return channel.call(ARRAY, (Object) value);
        }

        @Override
        public String[][] arrays(String[][] value) {
            return channel.call(ARRAYS, (Object) value);
        }

        @Override
        public Void boxedNothing() {
            return channel.call(BOXED_NOTHING);
        }

        @Override
        public Integer[] boxes(Integer[] value) {
            return channel.call(BOXES, (Object) value);
        }

        @Override
        public ByteBuffer buffer(ByteBuffer value) {
            return channel.call(BUFFER, value);
        }

        @Override
        public byte[] bytes(byte[] value) {
            return channel.call(BYTES, value);
        }

        @Override
        public char character(char value) {
            return channel.call(CHARACTER, value);
        }

        @Override
        public Character characterOrNone(Character value) {
            return channel.call(CHARACTER_OR_NONE, value);
        }

        @Override
        public char[] characters(char[] value) {
            return channel.call(CHARACTERS, value);
        }

        @Override
        public Collection<String> collection(Collection<String> value) {
            return channel.call(COLLECTION, value);
        }

        @Override
        public Complex complex(Complex value) {
            return channel.call(COMPLEX, value);
        }

        @Override
        public LocalDate date(LocalDate value) {
            return channel.call(DATE, value);
        }

        @Override
        public LocalDateTime datetime(LocalDateTime value) {
            return channel.call(DATETIME, value);
        }

        @Override
        public BigDecimal decimal(BigDecimal value) {
            return channel.call(DECIMAL, value);
        }

        @Override
        public Map<Integer, Boolean> dict(Map<Integer, Boolean> value) {
            return channel.call(DICT, value);
        }

        @Override
        public double[] doubles(double[] value) {
            return channel.call(DOUBLES, value);
        }

        @Override
        public Duration duration(Duration value) {
            return channel.call(DURATION, value);
        }

        @Override
        public boolean flag(boolean value) {
            return channel.call(FLAG, value);
        }

        @Override
        public Boolean flagOrNone(Boolean value) {
            return channel.call(FLAG_OR_NONE, value);
        }

        @Override
        public boolean[] flags(boolean[] value) {
            return channel.call(FLAGS, value);
        }

        @Override
        public float float32(float value) {
            return channel.call(FLOAT32, value);
        }

        @Override
        public Float float32OrNone(Float value) {
            return channel.call(FLOAT32_OR_NONE, value);
        }

        @Override
        public double float64(double value) {
            return channel.call(FLOAT64, value);
        }

        @Override
        public Double float64OrNone(Double value) {
            return channel.call(FLOAT64_OR_NONE, value);
        }

        @Override
        public float[] floats(float[] value) {
            return channel.call(FLOATS, value);
        }

        @Override
        public Instant instant(Instant value) {
            return channel.call(INSTANT, value);
        }

        @Override
        public short int16(short value) {
            return channel.call(INT16, value);
        }

        @Override
        public Short int16OrNone(Short value) {
            return channel.call(INT16_OR_NONE, value);
        }

        @Override
        public int int32(int value) {
            return channel.call(INT32, value);
        }

        @Override
        public Integer int32OrNone(Integer value) {
            return channel.call(INT32_OR_NONE, value);
        }

        @Override
        public long int64(long value) {
            return channel.call(INT64, value);
        }

        @Override
        public Long int64OrNone(Long value) {
            return channel.call(INT64_OR_NONE, value);
        }

        @Override
        public byte int8(byte value) {
            return channel.call(INT8, value);
        }

        @Override
        public Byte int8OrNone(Byte value) {
            return channel.call(INT8_OR_NONE, value);
        }

        @Override
        public BigInteger integer(BigInteger value) {
            return channel.call(INTEGER, value);
        }

        @Override
        public int[] ints(int[] value) {
            return channel.call(INTS, value);
        }

        @Override
        public Iterable<String> iterable(Iterable<String> value) {
            return channel.call(ITERABLE, value);
        }

        @Override
        public Map<LocalDate, Map<UUID, Object>> keys(Set<Optional<byte[]>> value,
                Map<TimeUnit, Map<Complex, Duration>> other) {
            return channel.call(KEYS, value, other);
        }

        @Override
        public List<String> list(List<String> value) {
            return channel.call(LIST, value);
        }

        @Override
        public long[] longs(long[] value) {
            return channel.call(LONGS, value);
        }

        @Override
        public String manyParameters(int a, long b, double c, boolean d, String e, byte[] f,
                int[] g, List<String> h, Set<String> i, Integer j, Long k, Double l) {
            return channel.call(MANY_PARAMETERS, a, b, c, d, e, f, g, h, i, j, k, l);
        }

        @Override
        public List<Map<String, List<double[]>>> nested(Map<Double, Set<String>> value,
                List<List<ByteBuffer>> other) {
            return channel.call(NESTED, value, other);
        }

        @Override
        public void nothing() {
            channel.call(NOTHING);
        }

        @Override
        public OffsetDateTime offsetDatetime(OffsetDateTime value) {
            return channel.call(OFFSET_DATETIME, value);
        }

        @Override
        public Optional<String> optional(Optional<String> value) {
            return channel.call(OPTIONAL, value);
        }

        @Override
        public OptionalDouble optionalDouble(OptionalDouble value) {
            return channel.call(OPTIONAL_DOUBLE, value);
        }

        @Override
        public OptionalInt optionalInt(OptionalInt value) {
            return channel.call(OPTIONAL_INT, value);
        }

        @Override
        public Optional<List<Integer>> optionalList(Optional<Integer> value) {
            return channel.call(OPTIONAL_LIST, value);
        }

        @Override
        public OptionalLong optionalLong(OptionalLong value) {
            return channel.call(OPTIONAL_LONG, value);
        }

        @Override
        public Path path(Path value) {
            return channel.call(PATH, value);
        }

        @Override
        public double[][] rows(double[][] value) {
            return channel.call(ROWS, (Object) value);
        }

        @Override
        public Set<Long> set(Set<Long> value) {
            return channel.call(SET, value);
        }

        @Override
        public short[] shorts(short[] value) {
            return channel.call(SHORTS, value);
        }

        @Override
        public String text(String value) {
            return channel.call(TEXT, value);
        }

        @Override
        public LocalTime time(LocalTime value) {
            return channel.call(TIME, value);
        }

        @Override
        public URI uri(URI value) {
            return channel.call(URI, value);
        }

        @Override
        public UUID uuid(UUID value) {
            return channel.call(UUID, value);
        }

        @Override
        public List<? extends Double> wildcards(
                Map<? extends String, ? extends List<? extends Double>> value) {
            return channel.call(WILDCARDS, value);
        }

        @Override
        public ZonedDateTime zonedDatetime(ZonedDateTime value) {
            return channel.call(ZONED_DATETIME, value);
        }
    }

    private static final class Async implements AllTypesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "AllTypesAsync -> all_types";
        }

        @Override
        public CompletableFuture<Object> anything(Object value) {
            return channel.callAsync(ANYTHING, value);
        }

        @Override
        public CompletableFuture<String[]> array(String[] value) {
            return channel.callAsync(ARRAY, (Object) value);
        }

        @Override
        public CompletableFuture<String[][]> arrays(String[][] value) {
            return channel.callAsync(ARRAYS, (Object) value);
        }

        @Override
        public CompletableFuture<Void> boxedNothing() {
            return channel.callAsync(BOXED_NOTHING);
        }

        @Override
        public CompletableFuture<Integer[]> boxes(Integer[] value) {
            return channel.callAsync(BOXES, (Object) value);
        }

        @Override
        public CompletableFuture<ByteBuffer> buffer(ByteBuffer value) {
            return channel.callAsync(BUFFER, value);
        }

        @Override
        public CompletableFuture<byte[]> bytes(byte[] value) {
            return channel.callAsync(BYTES, value);
        }

        @Override
        public CompletableFuture<Character> character(char value) {
            return channel.callAsync(CHARACTER, value);
        }

        @Override
        public CompletableFuture<Character> characterOrNone(Character value) {
            return channel.callAsync(CHARACTER_OR_NONE, value);
        }

        @Override
        public CompletableFuture<char[]> characters(char[] value) {
            return channel.callAsync(CHARACTERS, value);
        }

        @Override
        public CompletableFuture<Collection<String>> collection(Collection<String> value) {
            return channel.callAsync(COLLECTION, value);
        }

        @Override
        public CompletableFuture<Complex> complex(Complex value) {
            return channel.callAsync(COMPLEX, value);
        }

        @Override
        public CompletableFuture<LocalDate> date(LocalDate value) {
            return channel.callAsync(DATE, value);
        }

        @Override
        public CompletableFuture<LocalDateTime> datetime(LocalDateTime value) {
            return channel.callAsync(DATETIME, value);
        }

        @Override
        public CompletableFuture<BigDecimal> decimal(BigDecimal value) {
            return channel.callAsync(DECIMAL, value);
        }

        @Override
        public CompletableFuture<Map<Integer, Boolean>> dict(Map<Integer, Boolean> value) {
            return channel.callAsync(DICT, value);
        }

        @Override
        public CompletableFuture<double[]> doubles(double[] value) {
            return channel.callAsync(DOUBLES, value);
        }

        @Override
        public CompletableFuture<Duration> duration(Duration value) {
            return channel.callAsync(DURATION, value);
        }

        @Override
        public CompletableFuture<Boolean> flag(boolean value) {
            return channel.callAsync(FLAG, value);
        }

        @Override
        public CompletableFuture<Boolean> flagOrNone(Boolean value) {
            return channel.callAsync(FLAG_OR_NONE, value);
        }

        @Override
        public CompletableFuture<boolean[]> flags(boolean[] value) {
            return channel.callAsync(FLAGS, value);
        }

        @Override
        public CompletableFuture<Float> float32(float value) {
            return channel.callAsync(FLOAT32, value);
        }

        @Override
        public CompletableFuture<Float> float32OrNone(Float value) {
            return channel.callAsync(FLOAT32_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Double> float64(double value) {
            return channel.callAsync(FLOAT64, value);
        }

        @Override
        public CompletableFuture<Double> float64OrNone(Double value) {
            return channel.callAsync(FLOAT64_OR_NONE, value);
        }

        @Override
        public CompletableFuture<float[]> floats(float[] value) {
            return channel.callAsync(FLOATS, value);
        }

        @Override
        public CompletableFuture<Instant> instant(Instant value) {
            return channel.callAsync(INSTANT, value);
        }

        @Override
        public CompletableFuture<Short> int16(short value) {
            return channel.callAsync(INT16, value);
        }

        @Override
        public CompletableFuture<Short> int16OrNone(Short value) {
            return channel.callAsync(INT16_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Integer> int32(int value) {
            return channel.callAsync(INT32, value);
        }

        @Override
        public CompletableFuture<Integer> int32OrNone(Integer value) {
            return channel.callAsync(INT32_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Long> int64(long value) {
            return channel.callAsync(INT64, value);
        }

        @Override
        public CompletableFuture<Long> int64OrNone(Long value) {
            return channel.callAsync(INT64_OR_NONE, value);
        }

        @Override
        public CompletableFuture<Byte> int8(byte value) {
            return channel.callAsync(INT8, value);
        }

        @Override
        public CompletableFuture<Byte> int8OrNone(Byte value) {
            return channel.callAsync(INT8_OR_NONE, value);
        }

        @Override
        public CompletableFuture<BigInteger> integer(BigInteger value) {
            return channel.callAsync(INTEGER, value);
        }

        @Override
        public CompletableFuture<int[]> ints(int[] value) {
            return channel.callAsync(INTS, value);
        }

        @Override
        public CompletableFuture<Iterable<String>> iterable(Iterable<String> value) {
            return channel.callAsync(ITERABLE, value);
        }

        @Override
        public CompletableFuture<Map<LocalDate, Map<UUID, Object>>> keys(
                Set<Optional<byte[]>> value, Map<TimeUnit, Map<Complex, Duration>> other) {
            return channel.callAsync(KEYS, value, other);
        }

        @Override
        public CompletableFuture<List<String>> list(List<String> value) {
            return channel.callAsync(LIST, value);
        }

        @Override
        public CompletableFuture<long[]> longs(long[] value) {
            return channel.callAsync(LONGS, value);
        }

        @Override
        public CompletableFuture<String> manyParameters(int a, long b, double c, boolean d,
                String e, byte[] f, int[] g, List<String> h, Set<String> i, Integer j, Long k,
                Double l) {
            return channel.callAsync(MANY_PARAMETERS, a, b, c, d, e, f, g, h, i, j, k, l);
        }

        @Override
        public CompletableFuture<List<Map<String, List<double[]>>>> nested(
                Map<Double, Set<String>> value, List<List<ByteBuffer>> other) {
            return channel.callAsync(NESTED, value, other);
        }

        @Override
        public CompletableFuture<Void> nothing() {
            return channel.callAsync(NOTHING);
        }

        @Override
        public CompletableFuture<OffsetDateTime> offsetDatetime(OffsetDateTime value) {
            return channel.callAsync(OFFSET_DATETIME, value);
        }

        @Override
        public CompletableFuture<Optional<String>> optional(Optional<String> value) {
            return channel.callAsync(OPTIONAL, value);
        }

        @Override
        public CompletableFuture<OptionalDouble> optionalDouble(OptionalDouble value) {
            return channel.callAsync(OPTIONAL_DOUBLE, value);
        }

        @Override
        public CompletableFuture<OptionalInt> optionalInt(OptionalInt value) {
            return channel.callAsync(OPTIONAL_INT, value);
        }

        @Override
        public CompletableFuture<Optional<List<Integer>>> optionalList(Optional<Integer> value) {
            return channel.callAsync(OPTIONAL_LIST, value);
        }

        @Override
        public CompletableFuture<OptionalLong> optionalLong(OptionalLong value) {
            return channel.callAsync(OPTIONAL_LONG, value);
        }

        @Override
        public CompletableFuture<Path> path(Path value) {
            return channel.callAsync(PATH, value);
        }

        @Override
        public CompletableFuture<double[][]> rows(double[][] value) {
            return channel.callAsync(ROWS, (Object) value);
        }

        @Override
        public CompletableFuture<Set<Long>> set(Set<Long> value) {
            return channel.callAsync(SET, value);
        }

        @Override
        public CompletableFuture<short[]> shorts(short[] value) {
            return channel.callAsync(SHORTS, value);
        }

        @Override
        public CompletableFuture<String> text(String value) {
            return channel.callAsync(TEXT, value);
        }

        @Override
        public CompletableFuture<LocalTime> time(LocalTime value) {
            return channel.callAsync(TIME, value);
        }

        @Override
        public CompletableFuture<URI> uri(URI value) {
            return channel.callAsync(URI, value);
        }

        @Override
        public CompletableFuture<UUID> uuid(UUID value) {
            return channel.callAsync(UUID, value);
        }

        @Override
        public CompletableFuture<List<Double>> wildcards(
                Map<? extends String, ? extends List<? extends Double>> value) {
            return channel.callAsync(WILDCARDS, value);
        }

        @Override
        public CompletableFuture<ZonedDateTime> zonedDatetime(ZonedDateTime value) {
            return channel.callAsync(ZONED_DATETIME, value);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<TimeUnit> TIME_UNIT = PyType.<TimeUnit>enumeration(
                "java.util.concurrent.TimeUnit", TimeUnit.class,
                List.of("NANOSECONDS", "MICROSECONDS", "MILLISECONDS", "SECONDS", "MINUTES",
                        "HOURS", "DAYS"));
    }
}
