package io.pyworker.values;

import io.pyworker.Complex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

/** Values without parts, edges among them. */
public final class Scalars {
    private static final String[] TEXTS = {"", "a", "a\u0000b", "é", "漢字", "😀", "\uFFFD", "'\"\\\n", "None"};
    private static final String[] PATHS = {"a", "a/b c", "/", "/x/y.txt", "../z"};
    private static final String[] URIS = {"http://h/p?q=1#f", "urn:a:b", "", "a/b", "file:///x%20y"};
    private static final String[] DECIMALS = {
        "0", "-1.50", "1E+3", "0E-10", "123456789012345678901234567890.5", "1E-400"
    };
    private static final String[] ZONES = {"Europe/Paris", "UTC", "America/New_York", "Asia/Kolkata", "Z", "+05:30"};
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE
    };
    private static final float[] FLOATS = {
        0f, -0f, 1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, Float.MAX_VALUE
    };
    private static final int SECONDS_PER_DAY = 86_400;

    private Scalars() {}

    static long int64(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    static int int32(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.MIN_VALUE;
            case 1 -> Integer.MAX_VALUE;
            default -> random.nextInt() >> random.nextInt(32);
        };
    }

    static double float64(Random random) {
        return random.nextBoolean()
                ? DOUBLES[random.nextInt(DOUBLES.length)]
                : Double.longBitsToDouble(random.nextLong() & ~(1L << 62)); // never a NaN of other bits
    }

    static float float32(Random random) {
        return random.nextBoolean() ? FLOATS[random.nextInt(FLOATS.length)] : random.nextFloat() * 1e6f - 5e5f;
    }

    static String str(Random random) {
        return random.nextInt(3) == 0 ? "k" + random.nextInt(100) : pick(random, TEXTS) + pick(random, TEXTS);
    }

    static char character(Random random) {
        char value = (char) random.nextInt(0x10000);
        return Character.isSurrogate(value) ? 'x' : value;
    }

    static BigInteger integer(Random random) {
        BigInteger value = new BigInteger(random.nextInt(200), random);
        return random.nextBoolean() ? value : value.negate();
    }

    static BigDecimal decimal(Random random) {
        return random.nextBoolean()
                ? new BigDecimal(pick(random, DECIMALS))
                : BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
    }

    static LocalDate date(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(1, 1, 1);
            case 1 -> LocalDate.of(9999, 12, 31);
            default -> LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    static LocalTime time(Random random) {
        LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(SECONDS_PER_DAY));
        return switch (random.nextInt(4)) {
            case 0 -> time.withSecond(0);
            case 1 -> time.withNano(random.nextInt(1000) * 1_000_000);
            case 2 -> time.withNano(random.nextInt(1_000_000) * 1000);
            default -> time;
        };
    }

    static LocalDateTime dateTime(Random random) {
        return LocalDateTime.of(date(random), time(random));
    }

    /** Some way from the ends, where an offset leads out of Python's years. */
    private static LocalDateTime modern(Random random) {
        return LocalDateTime.of(
                LocalDate.of(1970 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)), time(random));
    }

    static Instant instant(Random random) {
        return dateTime(random).toInstant(ZoneOffset.UTC);
    }

    static OffsetDateTime offsetDateTime(Random random) {
        return modern(random).atOffset(ZoneOffset.ofTotalSeconds((random.nextInt(25) - 12) * 1800 + random.nextInt(2)));
    }

    static ZonedDateTime zonedDateTime(Random random) {
        ZonedDateTime time = modern(random).atZone(ZoneId.of(pick(random, ZONES)));
        return random.nextBoolean() ? time.withLaterOffsetAtOverlap() : time;
    }

    static Duration duration(Random random) {
        long micros = int64(random);
        return Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static Path path(Random random) {
        return Path.of(pick(random, PATHS));
    }

    static URI uri(Random random) {
        return URI.create(pick(random, URIS));
    }

    static Complex complex(Random random) {
        return new Complex(float64(random), float64(random));
    }

    static OptionalInt optionalInt(Random random) {
        return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(int32(random));
    }

    static OptionalLong optionalLong(Random random) {
        return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(int64(random));
    }

    static OptionalDouble optionalDouble(Random random) {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(float64(random));
    }

    static <E> E pick(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
