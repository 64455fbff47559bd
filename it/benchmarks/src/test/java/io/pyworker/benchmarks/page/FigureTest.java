package io.pyworker.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void choosesTheUnitThatFits() {
        assertThat(Figure.micros(0.0312)).isEqualTo("0.031 us");
        assertThat(Figure.micros(9.472)).isEqualTo("9.47 us");
        assertThat(Figure.micros(63.3)).isEqualTo("63.3 us");
        assertThat(Figure.micros(3441)).isEqualTo("3.44 ms");
        assertThat(Figure.micros(2_500_000)).isEqualTo("2.50 s");
        assertThat(Figure.micros(Double.NaN)).isEqualTo("–");
    }

    @Test
    void roundsRatesToThreeDigits() {
        assertThat(Figure.perSecond(907_123)).isEqualTo("907,000/s");
        assertThat(Figure.perSecond(1_234_567)).isEqualTo("1,230,000/s");
    }

    @Test
    void comparesWithTheFloorSoThatOneIsPerfect() {
        assertThat(new Measured(20, 90, Measured.Unit.MICROSECONDS).timesFloor(10))
                .isEqualTo(2);
        assertThat(new Measured(20, 90, Measured.Unit.PER_SECOND).timesFloor(40))
                .isEqualTo(2);
        assertThat(Figure.times(2)).isEqualTo("2.0x");
        assertThat(Figure.times(123.4)).isEqualTo("123x");
    }
}
