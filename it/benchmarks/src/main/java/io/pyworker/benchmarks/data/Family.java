package io.pyworker.benchmarks.data;

import io.pyworker.Complex;
import io.pyworker.benchmarks.contract.Echo;
import io.pyworker.benchmarks.contract.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A family of types, with a value that goes to Python and back. */
public enum Family {
    BIG_INTEGER(echo -> echo.bigInteger(Values.BIG_INTEGER)),
    DECIMAL(echo -> echo.decimal(Values.DECIMAL)),
    COMPLEX(echo -> echo.complex(Values.COMPLEX)),
    INSTANT(echo -> echo.instant(Values.INSTANT)),
    ZONED(echo -> echo.zoned(Values.ZONED)),
    UUID(echo -> echo.uuid(Values.ID)),
    ENUM(echo -> echo.suit(Echo.Suit.HEARTS)),
    RECORD(echo -> echo.sample(Values.SAMPLE)),
    RECORDS(echo -> echo.samples(Values.SAMPLES)),
    SEALED(echo -> echo.figure(Values.FIGURE)),
    ADAPTED(echo -> echo.money(Values.MONEY)),
    SET(echo -> echo.words(Values.WORDS)),
    MAP(echo -> echo.counts(Values.COUNTS)),
    ANY(echo -> echo.anything(Values.ANYTHING)),
    MATRIX(echo -> echo.matrix(Values.MATRIX)),
    DOUBLES(echo -> echo.first(Values.DOUBLES)),
    SHARED(echo -> echo.touch(Values.MEMORY));

    final Function<Echo, Object> call;

    Family(Function<Echo, Object> call) {
        this.call = call;
    }

    private static final class Values {
        static final BigInteger BIG_INTEGER = BigInteger.ONE.shiftLeft(200);
        static final BigDecimal DECIMAL = new BigDecimal("12345678901234567890.123456789");
        static final Complex COMPLEX = new Complex(1.5, -2.5);
        static final Instant INSTANT = Instant.parse("2026-11-20T10:15:30.123456Z");
        static final ZonedDateTime ZONED = ZonedDateTime.parse("2026-11-20T10:15:30+01:00[Europe/Paris]");
        static final UUID ID = java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        static final Echo.Sample SAMPLE = new Echo.Sample(42, "sample", 1.5, 2.5, true);
        static final List<Echo.Sample> SAMPLES = IntStream.range(0, 100)
                .mapToObj(i -> new Echo.Sample(i, "sample " + i, i / 2.0, i * 2.0, i % 2 == 0))
                .toList();
        static final Echo.Figure FIGURE = new Echo.Box(3, 4);
        static final Money MONEY = new Money(1_999);
        static final Set<String> WORDS =
                IntStream.range(0, 100).mapToObj(i -> "word " + i).collect(Collectors.toUnmodifiableSet());
        static final Map<Echo.Suit, Integer> COUNTS = Map.of(Echo.Suit.CLUBS, 1, Echo.Suit.SPADES, 2);
        static final Object ANYTHING = Map.of("id", ID, "at", INSTANT, "values", List.of(1, 2.5, "three"));
        static final double[][] MATRIX = new double[100][100];
        static final double[] DOUBLES = Payload.array();
        static final ByteBuffer MEMORY = ByteBuffer.allocateDirect(64 << 20);

        private Values() {}
    }
}
