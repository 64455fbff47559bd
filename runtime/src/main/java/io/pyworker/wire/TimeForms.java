package io.pyworker.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The texts of dates and times, ISO 8601. What Python cannot hold is refused on the way there; on the way back all that it writes is
 * taken. What cannot be parsed throws {@code DateTimeException}.
 */
final class TimeForms {
    private static final int LAST_YEAR = 9999;

    /** Always of one length, so that Python need not look for its parts. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private TimeForms() {}

    static Codec<Instant> instant() {
        return new TextCodec<>(
                "instant",
                value -> dateTime(utc(value), "Instant") + "Z",
                text -> OffsetDateTime.parse(text).toInstant());
    }

    private static LocalDateTime utc(Instant value) {
        long seconds = value.getEpochSecond();
        if (seconds < LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC)
                || seconds > LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC)) {
            throw beyondYears("Instant");
        }
        return LocalDateTime.ofInstant(value, ZoneOffset.UTC);
    }

    static Codec<LocalDate> date() {
        return new TextCodec<>("date", value -> date(value, "LocalDate"), LocalDate::parse);
    }

    static Codec<LocalTime> time() {
        return new TextCodec<>("time", value -> time(value, "LocalTime"), LocalTime::parse);
    }

    static Codec<LocalDateTime> dateTime() {
        return new TextCodec<>("datetime", value -> dateTime(value, "LocalDateTime"), LocalDateTime::parse);
    }

    static Codec<OffsetDateTime> offsetDateTime() {
        return new TextCodec<>(
                "offset_datetime",
                value -> dateTime(value.toLocalDateTime(), "OffsetDateTime") + value.getOffset(),
                OffsetDateTime::parse);
    }

    static Codec<ZonedDateTime> zonedDateTime() {
        return new TextCodec<>("zoned_datetime", TimeForms::zoned, TimeForms::zoned);
    }

    private static String zoned(ZonedDateTime value) {
        String text = dateTime(value.toLocalDateTime(), "ZonedDateTime") + value.getOffset();
        return value.getZone() instanceof ZoneOffset ? text : text + "[" + value.getZone() + "]";
    }

    /** The offset tells which of the two times it is where clocks are set back; where they are set forward, the instant counts. */
    private static ZonedDateTime zoned(String text) {
        int bracket = text.indexOf('[');
        if (bracket < 0) {
            return OffsetDateTime.parse(text).toZonedDateTime();
        }
        if (!text.endsWith("]")) {
            throw new IllegalArgumentException();
        }
        OffsetDateTime time = OffsetDateTime.parse(text.substring(0, bracket));
        ZoneId zone = ZoneId.of(text.substring(bracket + 1, text.length() - 1));
        return ZonedDateTime.ofInstant(time.toLocalDateTime(), time.getOffset(), zone);
    }

    private static String dateTime(LocalDateTime value, String type) {
        return date(value.toLocalDate(), type) + "T" + time(value.toLocalTime(), type);
    }

    private static String date(LocalDate value, String type) {
        if (value.getYear() < 1 || value.getYear() > LAST_YEAR) {
            throw beyondYears(type);
        }
        return value.toString();
    }

    private static String time(LocalTime value, String type) {
        requireMicros(value.equals(value.truncatedTo(ChronoUnit.MICROS)), type, "datetime");
        return TIME.format(value);
    }

    static void requireMicros(boolean micros, String type, String pythonType) {
        if (!micros) {
            throw new ConversionFailure(type + " has nanoseconds, Python's " + pythonType
                    + " has microseconds; use truncatedTo(ChronoUnit.MICROS)");
        }
    }

    private static ConversionFailure beyondYears(String type) {
        return new ConversionFailure(
                type + " outside the years 1 to " + LAST_YEAR + ", the only ones that Python's datetime has");
    }
}
