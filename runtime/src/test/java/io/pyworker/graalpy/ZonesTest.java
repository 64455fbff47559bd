package io.pyworker.graalpy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Python's zoneinfo reads Java's zones. */
class ZonesTest {
    private static final String SOURCE = """
            from datetime import datetime, timezone
            from zoneinfo import ZoneInfo

            def offsets(zone, instants):
                info = ZoneInfo(zone)
                return [int(datetime.fromtimestamp(s, timezone.utc).astimezone(info).utcoffset().total_seconds()) for s in instants]

            def name(zone, instant):
                return datetime.fromtimestamp(instant, ZoneInfo(zone)).tzname()
            """;

    /** With and without savings, on both hemispheres, half hours, weekdays counted from odd days, minutes after midnight, changes of rules. */
    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Jerusalem",
            "America/Santiago",
            "America/Nuuk",
            "Africa/Cairo",
            "Asia/Kolkata",
            "Africa/Casablanca",
            "Europe/Dublin",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "America/Havana",
            "Asia/Gaza",
            "Antarctica/Troll",
            "Etc/GMT+5",
            "UTC");

    @Test
    void bothSidesAgreeOnEveryOffset() {
        try (TestWorker worker = new TestWorker(SOURCE)) {
            Export<List<Integer>> offsets = worker.export(
                    "offsets", PyType.list(PyType.INT32_OR_NONE), PyType.STR, PyType.list(PyType.INT64_OR_NONE));
            for (String zone : ZONES) {
                List<Long> instants = around(ZoneId.of(zone));
                assertThat(worker.call(offsets, zone, instants)).as(zone).isEqualTo(offsets(ZoneId.of(zone), instants));
            }
        }
    }

    @Test
    void everyZoneHasAFile() {
        assertThat(ZoneFiles.ALL.list("")).contains("Europe", "UTC");
        for (String zone : ZoneId.getAvailableZoneIds()) {
            assertThat(ZoneFiles.ALL.read(zone).orElseThrow()).as(zone).startsWith("TZif3".getBytes(US_ASCII));
        }
    }

    @Test
    void namesAreThoseOfJava() {
        try (TestWorker worker = new TestWorker(SOURCE)) {
            Export<String> name = worker.export("name", PyType.STR, PyType.STR, PyType.INT64);
            assertThat(worker.call(name, "Europe/Paris", 0L)).isEqualTo("CET");
            assertThat(worker.call(name, "Europe/Paris", 1_750_000_000L)).isEqualTo("CEST");
            assertThat(worker.call(name, "Etc/GMT+5", 0L)).isEqualTo("-05");
        }
    }

    private static List<Integer> offsets(ZoneId zone, List<Long> instants) {
        return instants.stream()
                .map(second ->
                        zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds())
                .toList();
    }

    /** The seconds before and at each change from 1970 on, and some in centuries to come. */
    private static List<Long> around(ZoneId zone) {
        List<Long> seconds = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.EPOCH);
        while (next != null
                && next.getInstant().isBefore(LocalDateTime.of(2120, 1, 1, 0, 0).toInstant(ZoneOffset.UTC))) {
            seconds.add(next.toEpochSecond() - 1);
            seconds.add(next.toEpochSecond());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        for (int month = 1; month <= 12; month++) {
            seconds.add(ZonedDateTime.of(2300, month, 10, 12, 0, 0, 0, ZoneOffset.UTC)
                    .toEpochSecond());
        }
        return seconds;
    }
}
