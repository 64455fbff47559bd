package com.acme;

import io.pyworker.Complex;
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
 * {@link AllTypes} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface AllTypesAsync {
    /**
     * Calls {@code all_types.anything}.
     */
    CompletableFuture<Object> anything(Object value);

    /**
     * Calls {@code all_types.array}.
     */
    CompletableFuture<String[]> array(String[] value);

    /**
     * Calls {@code all_types.arrays}.
     */
    CompletableFuture<String[][]> arrays(String[][] value);

    /**
     * Calls {@code all_types.boxed_nothing}.
     */
    CompletableFuture<Void> boxedNothing();

    /**
     * Calls {@code all_types.boxes}.
     */
    CompletableFuture<Integer[]> boxes(Integer[] value);

    /**
     * Calls {@code all_types.buffer}.
     */
    CompletableFuture<ByteBuffer> buffer(ByteBuffer value);

    /**
     * Calls {@code all_types.bytes}.
     */
    CompletableFuture<byte[]> bytes(byte[] value);

    /**
     * Calls {@code all_types.character}.
     */
    CompletableFuture<Character> character(char value);

    /**
     * Calls {@code all_types.character_or_none}.
     */
    CompletableFuture<Character> characterOrNone(Character value);

    /**
     * Calls {@code all_types.characters}.
     */
    CompletableFuture<char[]> characters(char[] value);

    /**
     * Calls {@code all_types.collection}.
     */
    CompletableFuture<Collection<String>> collection(Collection<String> value);

    /**
     * Calls {@code all_types.complex}.
     */
    CompletableFuture<Complex> complex(Complex value);

    /**
     * Calls {@code all_types.date}.
     */
    CompletableFuture<LocalDate> date(LocalDate value);

    /**
     * Calls {@code all_types.datetime}.
     */
    CompletableFuture<LocalDateTime> datetime(LocalDateTime value);

    /**
     * Calls {@code all_types.decimal}.
     */
    CompletableFuture<BigDecimal> decimal(BigDecimal value);

    /**
     * Calls {@code all_types.dict}.
     */
    CompletableFuture<Map<Integer, Boolean>> dict(Map<Integer, Boolean> value);

    /**
     * Calls {@code all_types.doubles}.
     */
    CompletableFuture<double[]> doubles(double[] value);

    /**
     * Calls {@code all_types.duration}.
     */
    CompletableFuture<Duration> duration(Duration value);

    /**
     * Calls {@code all_types.flag}.
     */
    CompletableFuture<Boolean> flag(boolean value);

    /**
     * Calls {@code all_types.flag_or_none}.
     */
    CompletableFuture<Boolean> flagOrNone(Boolean value);

    /**
     * Calls {@code all_types.flags}.
     */
    CompletableFuture<boolean[]> flags(boolean[] value);

    /**
     * Calls {@code all_types.float32}.
     */
    CompletableFuture<Float> float32(float value);

    /**
     * Calls {@code all_types.float32_or_none}.
     */
    CompletableFuture<Float> float32OrNone(Float value);

    /**
     * Calls {@code all_types.float64}.
     */
    CompletableFuture<Double> float64(double value);

    /**
     * Calls {@code all_types.float64_or_none}.
     */
    CompletableFuture<Double> float64OrNone(Double value);

    /**
     * Calls {@code all_types.floats}.
     */
    CompletableFuture<float[]> floats(float[] value);

    /**
     * Calls {@code all_types.instant}.
     */
    CompletableFuture<Instant> instant(Instant value);

    /**
     * Calls {@code all_types.int16}.
     */
    CompletableFuture<Short> int16(short value);

    /**
     * Calls {@code all_types.int16_or_none}.
     */
    CompletableFuture<Short> int16OrNone(Short value);

    /**
     * Calls {@code all_types.int32}.
     */
    CompletableFuture<Integer> int32(int value);

    /**
     * Calls {@code all_types.int32_or_none}.
     */
    CompletableFuture<Integer> int32OrNone(Integer value);

    /**
     * Calls {@code all_types.int64}.
     */
    CompletableFuture<Long> int64(long value);

    /**
     * Calls {@code all_types.int64_or_none}.
     */
    CompletableFuture<Long> int64OrNone(Long value);

    /**
     * Calls {@code all_types.int8}.
     */
    CompletableFuture<Byte> int8(byte value);

    /**
     * Calls {@code all_types.int8_or_none}.
     */
    CompletableFuture<Byte> int8OrNone(Byte value);

    /**
     * Calls {@code all_types.integer}.
     */
    CompletableFuture<BigInteger> integer(BigInteger value);

    /**
     * Calls {@code all_types.ints}.
     */
    CompletableFuture<int[]> ints(int[] value);

    /**
     * Calls {@code all_types.iterable}.
     */
    CompletableFuture<Iterable<String>> iterable(Iterable<String> value);

    /**
     * Calls {@code all_types.keys}.
     */
    CompletableFuture<Map<LocalDate, Map<UUID, Object>>> keys(Set<Optional<byte[]>> value,
            Map<TimeUnit, Map<Complex, Duration>> other);

    /**
     * Calls {@code all_types.list}.
     */
    CompletableFuture<List<String>> list(List<String> value);

    /**
     * Calls {@code all_types.longs}.
     */
    CompletableFuture<long[]> longs(long[] value);

    /**
     * Calls {@code all_types.many_parameters}.
     */
    CompletableFuture<String> manyParameters(int a, long b, double c, boolean d, String e, byte[] f,
            int[] g, List<String> h, Set<String> i, Integer j, Long k, Double l);

    /**
     * Calls {@code all_types.nested}.
     */
    CompletableFuture<List<Map<String, List<double[]>>>> nested(Map<Double, Set<String>> value,
            List<List<ByteBuffer>> other);

    /**
     * Calls {@code all_types.nothing}.
     */
    CompletableFuture<Void> nothing();

    /**
     * Calls {@code all_types.offset_datetime}.
     */
    CompletableFuture<OffsetDateTime> offsetDatetime(OffsetDateTime value);

    /**
     * Calls {@code all_types.optional}.
     */
    CompletableFuture<Optional<String>> optional(Optional<String> value);

    /**
     * Calls {@code all_types.optional_double}.
     */
    CompletableFuture<OptionalDouble> optionalDouble(OptionalDouble value);

    /**
     * Calls {@code all_types.optional_int}.
     */
    CompletableFuture<OptionalInt> optionalInt(OptionalInt value);

    /**
     * Calls {@code all_types.optional_list}.
     */
    CompletableFuture<Optional<List<Integer>>> optionalList(Optional<Integer> value);

    /**
     * Calls {@code all_types.optional_long}.
     */
    CompletableFuture<OptionalLong> optionalLong(OptionalLong value);

    /**
     * Calls {@code all_types.path}.
     */
    CompletableFuture<Path> path(Path value);

    /**
     * Calls {@code all_types.rows}.
     */
    CompletableFuture<double[][]> rows(double[][] value);

    /**
     * Calls {@code all_types.set}.
     */
    CompletableFuture<Set<Long>> set(Set<Long> value);

    /**
     * Calls {@code all_types.shorts}.
     */
    CompletableFuture<short[]> shorts(short[] value);

    /**
     * Calls {@code all_types.text}.
     */
    CompletableFuture<String> text(String value);

    /**
     * Calls {@code all_types.time}.
     */
    CompletableFuture<LocalTime> time(LocalTime value);

    /**
     * Calls {@code all_types.uri}.
     */
    CompletableFuture<URI> uri(URI value);

    /**
     * Calls {@code all_types.uuid}.
     */
    CompletableFuture<UUID> uuid(UUID value);

    /**
     * Calls {@code all_types.wildcards}.
     */
    CompletableFuture<List<Double>> wildcards(
            Map<? extends String, ? extends List<? extends Double>> value);

    /**
     * Calls {@code all_types.zoned_datetime}.
     */
    CompletableFuture<ZonedDateTime> zonedDatetime(ZonedDateTime value);
}
