package io.pyworker.wire;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** {@code Duration} as microseconds. */
final class DurationCodec extends ValueCodec<Duration> {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1000;

    private final IntCodec<Long> micros = new IntCodec<>(declared(), Long.SIZE, Long::valueOf, value -> value);

    DurationCodec() {
        super("duration");
    }

    @Override
    Object toWire(Duration value) {
        return micros(value);
    }

    @Override
    Duration fromWire(Object wire) {
        return Duration.of(micros.fromWire(wire), ChronoUnit.MICROS);
    }

    @Override
    void put(BodyWriter out, Duration value) {
        out.int64(micros(value));
    }

    @Override
    Duration take(char code, BodyReader in) {
        return Duration.of(micros.take(code, in), ChronoUnit.MICROS);
    }

    private static long micros(Duration value) {
        TimeForms.requireMicros(value.equals(value.truncatedTo(ChronoUnit.MICROS)), "Duration", "timedelta");
        try {
            // towards zero: the seconds of the least durations alone do not fit, while seconds and fraction do
            long seconds = value.getSeconds();
            long fraction = value.getNano() / NANOS_PER_MICRO;
            return seconds < 0
                    ? Math.addExact(Math.multiplyExact(seconds + 1, MICROS_PER_SECOND), fraction - MICROS_PER_SECOND)
                    : Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), fraction);
        } catch (ArithmeticException e) {
            throw new ConversionFailure("Duration outside 64 bits of microseconds");
        }
    }
}
