package io.pyworker.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Places values between 0 and 1.
 *
 * @param least the value at 0
 * @param most the value at 1
 * @param ticks where lines stand
 */
record Axis(boolean logarithmic, double least, double most, List<Double> ticks) {
    private static final int LINEAR_TICKS = 5;

    static Axis of(BarChart chart) {
        double[] values = chart.groups().stream()
                .flatMap(group -> group.bars().stream())
                .flatMapToDouble(bar -> DoubleStream.of(bar.value(), bar.p99(), bar.floor()))
                .filter(value -> value > 0)
                .toArray();
        double most = DoubleStream.of(values).max().orElse(1);
        return chart.logarithmic() ? logarithmic(DoubleStream.of(values).min().orElse(1), most) : linear(most);
    }

    private static Axis logarithmic(double smallest, double largest) {
        double least = Math.pow(10, Math.floor(Math.log10(smallest)));
        List<Double> ticks = new ArrayList<>();
        for (double tick = least; tick <= largest; tick *= 10) {
            ticks.add(tick);
        }
        return new Axis(true, least, largest, ticks);
    }

    /** Steps of 1, 2 or 5 times a power of ten. */
    private static Axis linear(double most) {
        double raw = most / LINEAR_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= raw)
                .findFirst()
                .orElse(raw);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= most; i++) {
            ticks.add(i * step);
        }
        return new Axis(false, 0, most, ticks);
    }

    double place(double value) {
        double part =
                logarithmic ? Math.log10(value / least) / Math.log10(most / least) : (value - least) / (most - least);
        return Math.min(Math.max(part, 0), 1);
    }

    /** A tick's text: a number without needless digits. */
    static String label(double tick) {
        return tick == Math.rint(tick)
                ? String.format(Locale.ROOT, "%,.0f", tick)
                : Double.toString(Math.round(tick * 1e6) / 1e6);
    }
}
