package io.pyworker.benchmarks.page;

import java.util.Locale;

/** Figures as people read them: three digits, a unit that fits. */
final class Figure {
    static final String NONE = "–";

    private static final int DIGITS = 3;

    private Figure() {}

    static String micros(double micros) {
        if (Double.isNaN(micros)) {
            return NONE;
        }
        if (micros >= 1e6) {
            return digits(micros / 1e6) + " s";
        }
        return micros >= 1e3 ? digits(micros / 1e3) + " ms" : digits(micros) + " us";
    }

    static String perSecond(double rate) {
        double unit = Math.pow(10, Math.floor(Math.log10(rate)) + 1 - DIGITS);
        return String.format(Locale.ROOT, "%,.0f/s", Math.rint(rate / unit) * unit);
    }

    static String of(double value, Measured.Unit unit) {
        return unit == Measured.Unit.MICROSECONDS ? micros(value) : perSecond(value);
    }

    /** Three digits, with no more decimals than they need. */
    static String digits(double value) {
        if (value == 0) {
            return "0";
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        int decimals = Math.min(Math.max(DIGITS - whole, 0), DIGITS);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String times(double ratio) {
        return ratio < 10 ? String.format(Locale.ROOT, "%.1fx", ratio) : String.format(Locale.ROOT, "%.0fx", ratio);
    }
}
