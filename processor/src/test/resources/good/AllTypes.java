package com.acme;

import io.pyworker.Complex;
import io.pyworker.WorkerExport;
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
import java.util.concurrent.TimeUnit;

@WorkerExport
public interface AllTypes {
    boolean flag(boolean value);

    Boolean flagOrNone(Boolean value);

    byte int8(byte value);

    Byte int8OrNone(Byte value);

    short int16(short value);

    Short int16OrNone(Short value);

    int int32(int value);

    Integer int32OrNone(Integer value);

    long int64(long value);

    Long int64OrNone(Long value);

    BigInteger integer(BigInteger value);

    float float32(float value);

    Float float32OrNone(Float value);

    double float64(double value);

    Double float64OrNone(Double value);

    BigDecimal decimal(BigDecimal value);

    Complex complex(Complex value);

    char character(char value);

    Character characterOrNone(Character value);

    String text(String value);

    char[] characters(char[] value);

    void nothing();

    Void boxedNothing();

    Object anything(Object value);

    Instant instant(Instant value);

    LocalDate date(LocalDate value);

    LocalTime time(LocalTime value);

    LocalDateTime datetime(LocalDateTime value);

    OffsetDateTime offsetDatetime(OffsetDateTime value);

    ZonedDateTime zonedDatetime(ZonedDateTime value);

    Duration duration(Duration value);

    UUID uuid(UUID value);

    Path path(Path value);

    URI uri(URI value);

    byte[] bytes(byte[] value);

    ByteBuffer buffer(ByteBuffer value);

    boolean[] flags(boolean[] value);

    short[] shorts(short[] value);

    int[] ints(int[] value);

    long[] longs(long[] value);

    float[] floats(float[] value);

    double[] doubles(double[] value);

    List<String> list(List<String> value);

    Collection<String> collection(Collection<String> value);

    Iterable<String> iterable(Iterable<String> value);

    String[] array(String[] value);

    String[][] arrays(String[][] value);

    double[][] rows(double[][] value);

    Integer[] boxes(Integer[] value);

    Set<Long> set(Set<Long> value);

    Map<Integer, Boolean> dict(Map<Integer, Boolean> value);

    Map<LocalDate, Map<UUID, Object>> keys(Set<Optional<byte[]>> value, Map<TimeUnit, Map<Complex, Duration>> other);

    Optional<String> optional(Optional<String> value);

    Optional<List<Integer>> optionalList(Optional<Integer> value);

    OptionalInt optionalInt(OptionalInt value);

    OptionalLong optionalLong(OptionalLong value);

    OptionalDouble optionalDouble(OptionalDouble value);

    List<Map<String, List<double[]>>> nested(Map<Double, Set<String>> value, List<List<ByteBuffer>> other);

    List<? extends Double> wildcards(Map<? extends String, ? extends List<? extends Double>> value);

    String manyParameters(
            int a, long b, double c, boolean d, String e, byte[] f, int[] g, List<String> h, Set<String> i, Integer j,
            Long k, Double l);
}
