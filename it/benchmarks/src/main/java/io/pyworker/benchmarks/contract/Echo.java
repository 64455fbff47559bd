package io.pyworker.benchmarks.contract;

import io.pyworker.Complex;
import io.pyworker.Shape;
import io.pyworker.Shared;
import io.pyworker.WorkerExport;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One function per family of types, which returns its argument: the call, and the way there and back. */
@WorkerExport(module = "echo", worker = "echo", adapters = MoneyAdapter.class)
public interface Echo {
    BigInteger bigInteger(BigInteger value);

    BigDecimal decimal(BigDecimal value);

    Complex complex(Complex value);

    Instant instant(Instant value);

    ZonedDateTime zoned(ZonedDateTime value);

    UUID uuid(UUID value);

    Suit suit(Suit value);

    Sample sample(Sample value);

    List<Sample> samples(List<Sample> value);

    Figure figure(Figure value);

    Money money(Money value);

    Set<String> words(Set<String> value);

    Map<Suit, Integer> counts(Map<Suit, Integer> value);

    Object anything(Object value);

    @Shape
    double[][] matrix(@Shape double[][] value);

    /** The first element of an array. */
    double first(double[] values);

    /** The first byte of shared memory, which is then increased. */
    int touch(@Shared ByteBuffer memory);

    /** An enum. */
    enum Suit {
        CLUBS,
        DIAMONDS,
        HEARTS,
        SPADES
    }

    /** A record of five components. */
    record Sample(long id, String name, double x, double y, boolean valid) {}

    /** A sealed type. */
    sealed interface Figure {}

    /** Its first variant. */
    record Disc(double radius) implements Figure {}

    /** Its second variant. */
    record Box(double width, double height) implements Figure {}
}
