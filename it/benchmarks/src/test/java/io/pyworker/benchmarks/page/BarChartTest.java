package io.pyworker.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BarChartTest {
    private static final double NONE = Double.NaN;

    private static BarChart chart(boolean logarithmic) {
        return new BarChart(
                "Calls <in> & out",
                "microseconds",
                logarithmic,
                List.of("JDK 17", "JDK 25"),
                List.of(
                        new BarChart.Group(
                                "noop",
                                List.of(
                                        new BarChart.Bar(10, 100, 5, "10 us"),
                                        new BarChart.Bar(40, NONE, 20, "40 us"))),
                        new BarChart.Group(
                                "List<Double>",
                                List.of(
                                        new BarChart.Bar(1000, NONE, NONE, "1 ms"),
                                        new BarChart.Bar(NONE, NONE, NONE, "not measured")))));
    }

    @Test
    void showsTitleLabelsValuesAndAxis() {
        assertThat(WellFormed.texts(chart(true).svg()))
                .contains(
                        "Calls <in> & out", "List<Double>", "10 us", "not measured", "microseconds", "JDK 25", "floor")
                .contains("1", "10", "100", "1,000");
    }

    @Test
    void aLogarithmicBarGrowsByTheSameLengthPerPowerOfTen() {
        List<Double> bars = widths(chart(true).svg(), "#7a9cc6");
        assertThat(bars).containsExactly(160.0, 480.0);
    }

    @Test
    void aLinearBarIsAsLongAsItsValue() {
        List<Double> bars = widths(chart(false).svg(), "#7a9cc6");
        assertThat(bars).containsExactly(4.8, 480.0);
    }

    @Test
    void drawsNothingButItsAxisWithoutFigures() {
        BarChart empty = new BarChart("Nothing", "us", true, List.of("JDK 17"), List.of());
        assertThat(WellFormed.texts(empty.svg())).contains("Nothing", "us");
    }

    /** The widths of the bars of a colour; the first such rectangle is the legend's. */
    private static List<Double> widths(String svg, String colour) {
        NodeList nodes = WellFormed.document(svg).getElementsByTagName("rect");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .filter(rect -> rect.getAttribute("fill").equals(colour))
                .skip(1)
                .map(rect -> Double.valueOf(rect.getAttribute("width")))
                .toList();
    }
}
