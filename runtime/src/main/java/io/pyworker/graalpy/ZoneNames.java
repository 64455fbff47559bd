package io.pyworker.graalpy;

import java.util.Locale;
import java.util.TimeZone;

/** The abbreviations of one zone: {@code CET} and {@code CEST}, or its offset ({@code -05}, {@code +0530}) where it has none. */
record ZoneNames(TimeZone zone) {
    private static final String WITHOUT_NAME = "GMT[+-]\\d\\d:\\d\\d";

    String of(boolean daylightSaving) {
        String name = zone.getDisplayName(daylightSaving, TimeZone.SHORT, Locale.ENGLISH);
        return name.matches(WITHOUT_NAME)
                ? name.replace("GMT", "").replace(":00", "").replace(":", "")
                : name;
    }
}
