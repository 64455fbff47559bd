package io.pyworker.benchmarks.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Groups of horizontal bars as SVG.
 *
 * @param title above the plot
 * @param axis what the figures are, with their unit
 * @param logarithmic whether each step of the axis is ten times the one before
 * @param series names of the bars of a group
 * @param groups from top to bottom
 */
public record BarChart(String title, String axis, boolean logarithmic, List<String> series, List<Group> groups) {
    private static final int LABEL_WIDTH = 270;
    private static final int PLOT_WIDTH = 480;
    private static final int VALUE_WIDTH = 90;
    private static final int BAR = 11;
    private static final int GAP = 9;
    private static final int TOP = 58;
    private static final int BOTTOM = 42;
    private static final List<String> COLOURS = List.of("#7a9cc6", "#e0964f", "#8ab17d", "#b58ac4");

    /**
     * The bars of one subject, one per series.
     *
     * @param label left of the bars
     */
    public record Group(String label, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param value its length; not a number for none
     * @param p99 the end of a thin line; not a number for none
     * @param floor where a mark stands; not a number for none
     * @param text at its end
     */
    public record Bar(double value, double p99, double floor, String text) {}

    /** Writes the plot. */
    public void write(Path file) {
        try {
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String svg() {
        Axis scale = Axis.of(this);
        int height = TOP + groups.size() * groupHeight() + BOTTOM;
        StringBuilder svg = new StringBuilder();
        int width = LABEL_WIDTH + PLOT_WIDTH + VALUE_WIDTH;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                font-family="DejaVu Sans, Verdana, sans-serif" font-size="11">
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                """.formatted(width, height));
        text(svg, 12, 20, "start", "font-size=\"14\" font-weight=\"bold\"", title);
        legend(svg);
        grid(svg, scale, height);
        for (int i = 0; i < groups.size(); i++) {
            group(svg, scale, groups.get(i), TOP + i * groupHeight());
        }
        return svg.append("</svg>\n").toString();
    }

    private int groupHeight() {
        return series.size() * BAR + GAP;
    }

    private void legend(StringBuilder svg) {
        int x = LABEL_WIDTH;
        for (int i = 0; i < series.size(); i++) {
            rect(svg, x, 31, 12, 10, COLOURS.get(i));
            text(svg, x + 17, 40, "start", "", series.get(i));
            x += 40 + 7 * series.get(i).length();
        }
        if (groups.stream().flatMap(group -> group.bars().stream()).anyMatch(bar -> !Double.isNaN(bar.floor()))) {
            rect(svg, x, 30, 2, 12, "#000000");
            text(svg, x + 8, 40, "start", "", "floor");
        }
    }

    private void grid(StringBuilder svg, Axis scale, int height) {
        int bottom = height - BOTTOM;
        for (double tick : scale.ticks()) {
            double x = x(scale, tick);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#dddddd\"/>\n",
                    x,
                    TOP - 6,
                    x,
                    bottom));
            text(svg, x, bottom + 14, "middle", "fill=\"#555555\"", Axis.label(tick));
        }
        text(svg, LABEL_WIDTH + PLOT_WIDTH / 2.0, bottom + 32, "middle", "", axis);
    }

    private void group(StringBuilder svg, Axis scale, Group group, int top) {
        double middle = top + series.size() * BAR / 2.0 + 4;
        text(svg, LABEL_WIDTH - 8, middle, "end", "", group.label());
        for (int i = 0; i < group.bars().size(); i++) {
            bar(svg, scale, group.bars().get(i), top + i * BAR, COLOURS.get(i));
        }
    }

    private void bar(StringBuilder svg, Axis scale, Bar bar, int top, String colour) {
        double end = LABEL_WIDTH;
        if (!Double.isNaN(bar.value())) {
            end = x(scale, bar.value());
            rect(svg, LABEL_WIDTH, top, end - LABEL_WIDTH, BAR - 1, colour);
        }
        if (!Double.isNaN(bar.p99())) {
            double to = x(scale, bar.p99());
            double y = top + (BAR - 1) / 2.0;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                    end,
                    y,
                    to,
                    y,
                    colour));
            end = Math.max(end, to);
        }
        if (!Double.isNaN(bar.floor())) {
            rect(svg, x(scale, bar.floor()) - 1, top, 2, BAR - 1, "#000000");
        }
        text(svg, end + 5, top + BAR - 2, "start", "font-size=\"10\"", bar.text());
    }

    private static double x(Axis scale, double value) {
        return LABEL_WIDTH + PLOT_WIDTH * scale.place(value);
    }

    private static void rect(StringBuilder svg, double x, double y, double width, double height, String fill) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                x,
                y,
                width,
                height,
                fill));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String more, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n",
                x,
                y,
                anchor,
                more,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
