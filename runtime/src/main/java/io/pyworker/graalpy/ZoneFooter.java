package io.pyworker.graalpy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;

/** The rule for all time after the last change of a zone, as POSIX writes it in {@code TZ}: {@code <CET>-1<CEST>,M3.5.0/2,M10.5.0/3}. */
record ZoneFooter(ZoneNames names, ZoneRules rules) {
    private static final int DAYS_OF_WEEK = 7;
    private static final int A_YEAR_WITHOUT_29_FEBRUARY = 2025;

    /** The rule, or nothing where POSIX has no words for it. */
    String text() {
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        if (yearly.isEmpty()) {
            ZoneOffset last = rules.getTransitions().isEmpty()
                    ? rules.getOffset(Instant.EPOCH)
                    : rules.getTransitions()
                            .get(rules.getTransitions().size() - 1)
                            .getOffsetAfter();
            return name(false) + offset(last);
        }
        if (yearly.size() != 2) {
            return "";
        }
        boolean firstStarts = isSaving(yearly.get(0));
        ZoneOffsetTransitionRule start = yearly.get(firstStarts ? 0 : 1);
        ZoneOffsetTransitionRule end = yearly.get(firstStarts ? 1 : 0);
        if (!isSaving(start) || isSaving(end)) {
            return "";
        }
        return name(false) + offset(start.getOffsetBefore()) + name(true) + offset(start.getOffsetAfter()) + ","
                + date(start) + "," + date(end);
    }

    private static boolean isSaving(ZoneOffsetTransitionRule rule) {
        return !rule.getOffsetAfter().equals(rule.getStandardOffset());
    }

    private String name(boolean daylightSaving) {
        return "<" + names.of(daylightSaving) + ">";
    }

    /** POSIX counts westwards. */
    private static String offset(ZoneOffset offset) {
        return time(-offset.getTotalSeconds());
    }

    private static String time(int seconds) {
        int rest = Math.abs(seconds);
        String sign = seconds < 0 ? "-" : "";
        String hours = sign + rest / 3600;
        return rest % 3600 == 0
                ? hours
                : rest % 60 == 0
                        ? String.format(Locale.ROOT, "%s:%02d", hours, rest / 60 % 60)
                        : String.format(Locale.ROOT, "%s:%02d:%02d", hours, rest / 60 % 60, rest % 60);
    }

    private static String date(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        int wallSeconds = wallSeconds(rule);
        if (weekday == null) {
            int dayOfYear = LocalDate.of(A_YEAR_WITHOUT_29_FEBRUARY, rule.getMonth(), Math.max(day, 1))
                    .getDayOfYear();
            return "J" + dayOfYear + "/" + time(wallSeconds);
        }
        if (day < 0) {
            return week(rule, 5, weekday, wallSeconds);
        }
        int shift =
                (day - 1) % DAYS_OF_WEEK; // POSIX counts weeks from the month's first day: begin so many days earlier
        return week(rule, (day - 1) / DAYS_OF_WEEK + 1, weekday.minus(shift), wallSeconds + shift * 86_400);
    }

    private static String week(ZoneOffsetTransitionRule rule, int week, DayOfWeek weekday, int wallSeconds) {
        return "M" + rule.getMonth().getValue() + "." + week + "." + weekday.getValue() % DAYS_OF_WEEK + "/"
                + time(wallSeconds);
    }

    /** Seconds after midnight, on clocks that do not know of the change yet. */
    private static int wallSeconds(ZoneOffsetTransitionRule rule) {
        int seconds = rule.isMidnightEndOfDay() ? 86_400 : rule.getLocalTime().toSecondOfDay();
        int before = rule.getOffsetBefore().getTotalSeconds();
        return switch (rule.getTimeDefinition()) {
            case WALL -> seconds;
            case STANDARD -> seconds + before - rule.getStandardOffset().getTotalSeconds();
            case UTC -> seconds + before;
        };
    }
}
