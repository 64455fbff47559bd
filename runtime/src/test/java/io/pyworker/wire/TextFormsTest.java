package io.pyworker.wire;

import static io.pyworker.wire.Wire.refusedArgument;
import static io.pyworker.wire.Wire.refusedResult;
import static io.pyworker.wire.Wire.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pyworker.binding.PyType;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {
    private static final String MICROS = "use truncatedTo(ChronoUnit.MICROS)";

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(PyType.INSTANT, Instant.EPOCH, "1970-01-01T00:00:00.000000Z"),
                arguments(PyType.INSTANT, Instant.parse("0001-01-01T00:00:00.000000Z"), "0001-01-01T00:00:00.000000Z"),
                arguments(PyType.INSTANT, Instant.parse("9999-12-31T23:59:59.999999Z"), "9999-12-31T23:59:59.999999Z"),
                arguments(PyType.DATE, LocalDate.of(1, 1, 1), "0001-01-01"),
                arguments(PyType.DATE, LocalDate.of(9999, 12, 31), "9999-12-31"),
                arguments(PyType.TIME, LocalTime.MIDNIGHT, "00:00:00.000000"),
                arguments(PyType.TIME, LocalTime.of(10, 15, 0, 500_000_000), "10:15:00.500000"),
                arguments(PyType.DATETIME, LocalDateTime.of(2026, 11, 20, 10, 15), "2026-11-20T10:15:00.000000"),
                arguments(
                        PyType.DATETIME,
                        LocalDateTime.of(2026, 11, 20, 10, 15, 30, 123_456_000),
                        "2026-11-20T10:15:30.123456"),
                arguments(
                        PyType.OFFSET_DATETIME,
                        OffsetDateTime.parse("2026-11-20T10:15:30.000000+01:00"),
                        "2026-11-20T10:15:30.000000+01:00"),
                arguments(
                        PyType.OFFSET_DATETIME,
                        OffsetDateTime.parse("2026-11-20T10:15:30.000000-00:09:21"),
                        "2026-11-20T10:15:30.000000-00:09:21"),
                arguments(
                        PyType.ZONED_DATETIME,
                        LocalDateTime.of(2026, 11, 20, 10, 15).atZone(ZoneId.of("Europe/Paris")),
                        "2026-11-20T10:15:00.000000+01:00[Europe/Paris]"),
                arguments(
                        PyType.ZONED_DATETIME,
                        LocalDateTime.of(2026, 10, 25, 2, 30).atZone(ZoneId.of("Europe/Paris")),
                        "2026-10-25T02:30:00.000000+02:00[Europe/Paris]"),
                arguments(
                        PyType.ZONED_DATETIME,
                        LocalDateTime.of(2026, 10, 25, 2, 30)
                                .atZone(ZoneId.of("Europe/Paris"))
                                .withLaterOffsetAtOverlap(),
                        "2026-10-25T02:30:00.000000+01:00[Europe/Paris]"),
                arguments(
                        PyType.ZONED_DATETIME,
                        ZonedDateTime.parse("2026-11-20T10:15:30.000000+01:00"),
                        "2026-11-20T10:15:30.000000+01:00"),
                arguments(PyType.UUID, new UUID(1, 2), "00000000-0000-0001-0000-000000000002"),
                arguments(PyType.DECIMAL, new BigDecimal("-1.50"), "-1.50"),
                arguments(PyType.DECIMAL, new BigDecimal("1E+3"), "1E+3"),
                arguments(PyType.PATH, Path.of("a", "b"), "a/b"),
                arguments(PyType.URI, URI.create("http://h/é?q"), "http://h/é?q"),
                arguments(PyType.STR, "a\u0000b", "a\u0000b"),
                arguments(PyType.STR, "", ""),
                arguments(PyType.CHAR, '\u0000', "\u0000"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    <T> void crossAsTheirText(PyType<T> type, T value, String text) {
        assertThat(Codec.of(type).encode(value)).isEqualTo(text);
        assertThat(Codec.of(type).decode(text)).isEqualTo(value);
        assertThat(roundTrip(PyType.list(type), List.of(value))).containsExactly(value);
    }

    static Stream<Arguments> pythonTexts() {
        return Stream.of(
                arguments(PyType.INSTANT, "1970-01-01T01:00:00+01:00", Instant.EPOCH),
                arguments(PyType.INSTANT, "1970-01-01T00:00:00+00:00", Instant.EPOCH),
                arguments(PyType.INSTANT, "1970-01-01T00:09:21+00:09:21", Instant.EPOCH),
                arguments(PyType.INSTANT, "9999-12-31T23:59:59-12:00", Instant.parse("+10000-01-01T11:59:59Z")),
                arguments(
                        PyType.OFFSET_DATETIME,
                        "2026-11-20T10:15:30.120000+00:00",
                        OffsetDateTime.parse("2026-11-20T10:15:30.12Z")),
                arguments(
                        PyType.ZONED_DATETIME,
                        "2026-03-29T02:30:00+01:00[Europe/Paris]",
                        ZonedDateTime.parse("2026-03-29T03:30:00+02:00[Europe/Paris]")),
                arguments(PyType.TIME, "10:15:30.000001", LocalTime.of(10, 15, 30, 1000)),
                arguments(PyType.DECIMAL, "-0", BigDecimal.ZERO),
                arguments(PyType.DECIMAL, "0E-10", new BigDecimal("0E-10")));
    }

    @ParameterizedTest
    @MethodSource("pythonTexts")
    void takeWhatPythonWrites(PyType<?> type, String text, Object value) {
        assertThat(Codec.of(type).decode(text)).isEqualTo(value);
    }

    static Stream<Arguments> otherTexts() {
        return Stream.of(
                arguments(PyType.INSTANT, "1970-01-01T00:00:00"),
                arguments(PyType.INSTANT, "1970-01-01T00:00:00+00:00:00.5"),
                arguments(PyType.DATE, "1970-02-30"),
                arguments(PyType.DATE, "1970-01-01T00:00:00"),
                arguments(PyType.TIME, "25:00:00"),
                arguments(PyType.DATETIME, "1970-01-01T00:00:00Z"),
                arguments(PyType.ZONED_DATETIME, "2026-11-20T10:15:30+01:00[No/Where]"),
                arguments(PyType.ZONED_DATETIME, "2026-11-20T10:15:30+01:00["),
                arguments(PyType.UUID, "1-2-3-4-5"),
                arguments(PyType.UUID, ""),
                arguments(PyType.DECIMAL, "NaN"),
                arguments(PyType.DECIMAL, "1E+99999999999"),
                arguments(PyType.PATH, "a\u0000b"),
                arguments(PyType.URI, "http://[secret"));
    }

    @ParameterizedTest
    @MethodSource("otherTexts")
    void refuseOtherTextsWithoutShowingThem(PyType<?> type, String text) {
        String message = "a str of another form where " + type.signature() + " was declared";
        assertThat(refusedResult(type, text)).isEqualTo(": " + message);
        assertThat(refusedResult(PyType.list(type), Wire.any(List.of(text)))).isEqualTo("[0]: " + message);
    }

    static Stream<Arguments> losses() {
        Instant nanos = Instant.ofEpochSecond(0, 1);
        LocalDateTime local = LocalDateTime.of(2026, 1, 1, 0, 0, 0, 999);
        String years = " outside the years 1 to 9999, the only ones that Python's datetime has";
        return Stream.of(
                arguments(
                        PyType.INSTANT,
                        nanos,
                        "Instant has nanoseconds, Python's datetime has microseconds; " + MICROS),
                arguments(
                        PyType.TIME,
                        local.toLocalTime(),
                        "LocalTime has nanoseconds, Python's datetime has microseconds; " + MICROS),
                arguments(
                        PyType.DATETIME,
                        local,
                        "LocalDateTime has nanoseconds, Python's datetime has microseconds; " + MICROS),
                arguments(
                        PyType.DURATION,
                        Duration.ofNanos(1),
                        "Duration has nanoseconds, Python's timedelta has microseconds; " + MICROS),
                arguments(
                        PyType.DURATION,
                        Duration.ofSeconds(Long.MAX_VALUE),
                        "Duration outside 64 bits of microseconds"),
                arguments(
                        PyType.DURATION,
                        Duration.ofSeconds(Long.MIN_VALUE),
                        "Duration outside 64 bits of microseconds"),
                arguments(PyType.INSTANT, Instant.MAX, "Instant" + years),
                arguments(PyType.INSTANT, Instant.MIN, "Instant" + years),
                arguments(PyType.INSTANT, Instant.parse("+10000-01-01T00:00:00Z"), "Instant" + years),
                arguments(PyType.DATE, LocalDate.of(0, 12, 31), "LocalDate" + years),
                arguments(PyType.DATETIME, LocalDateTime.MAX.withNano(0), "LocalDateTime" + years),
                arguments(PyType.STR, "\uD83D", "a str with a lone surrogate at index 0, which has no UTF-8 form"),
                arguments(PyType.CHAR, '\uDE00', "a str with a lone surrogate at index 0, which has no UTF-8 form"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    <T> void refuseWhatPythonCannotHold(PyType<T> type, T value, String message) {
        assertThat(refusedArgument(type, value)).isEqualTo(": " + message);
        assertThat(refusedArgument(PyType.list(type), List.of(value))).isEqualTo("[0]: " + message);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 1_000_000, -999_999, Long.MAX_VALUE, Long.MIN_VALUE})
    void durationsAreMicroseconds(long micros) {
        Duration value = Codec.of(PyType.DURATION).decode(micros);
        assertThat(value).isNotNull();
        assertThat(Codec.of(PyType.DURATION).encode(value)).isEqualTo(micros);
        assertThat(roundTrip(PyType.list(PyType.DURATION), List.of(value))).containsExactly(value);
    }

    @Test
    void charactersAreOneCharacter() {
        String message = ": a str that is not one character below U+10000 where char was declared";
        assertThat(refusedResult(PyType.CHAR, "ab")).isEqualTo(message);
        assertThat(refusedResult(PyType.CHAR, "")).isEqualTo(message);
        assertThat(refusedResult(PyType.CHAR, "😀")).isEqualTo(message);
        assertThat(roundTrip(PyType.CHARS, new char[] {'a', '\u0000'})).containsExactly('a', '\u0000');
    }

    @Test
    void otherTypesAreNamed() {
        assertThat(refusedResult(PyType.UUID, 1L)).isEqualTo(": int where uuid was declared");
        assertThat(refusedResult(PyType.DURATION, "1")).isEqualTo(": str where duration was declared");
        assertThat(refusedResult(PyType.list(PyType.DATE), Wire.any(List.of(1.5))))
                .isEqualTo("[0]: float where date was declared");
    }
}
