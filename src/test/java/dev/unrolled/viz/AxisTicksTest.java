package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTicksTest {
    private static List<String> labels(List<AxisTicks.Tick> ticks) {
        return ticks.stream().map(AxisTicks.Tick::label).toList();
    }

    @Test
    void linearTicksAreRoundNumbers() {
        assertThat(labels(AxisTicks.linear(0, 1, 5))).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(AxisTicks.linear(-1, 1, 4))).containsExactly("−1.0", "−0.5", "0.0", "0.5", "1.0");
        assertThat(labels(AxisTicks.linear(0, 4211, 4))).containsExactly("0", "2,000", "4,000");
        assertThat(AxisTicks.linear(2, 2, 4)).isEmpty();
        assertThat(labels(AxisTicks.whole(1, 2, 5))).containsExactly("1", "2");
    }

    @Test
    void logarithmicTicksArePowersOfTen() {
        assertThat(labels(AxisTicks.logarithmic(-3, 2, 10))).containsExactly("0.001", "0.01", "0.1", "1", "10", "100");
        assertThat(labels(AxisTicks.logarithmic(-30, 0, 7)))
                .hasSizeLessThanOrEqualTo(8)
                .contains("10⁻³⁰", "1");
    }

    @Test
    void lessThanADecadeIsTickedInBetween() {
        assertThat(labels(AxisTicks.logarithmic(Math.log10(1.2), Math.log10(6), 8)))
                .containsExactly("2", "3", "4", "5", "6");
        assertThat(labels(AxisTicks.logarithmic(Math.log10(0.9), Math.log10(6), 8)))
                .containsExactly("1", "2", "5");
    }

    @Test
    void numbersAreWrittenBriefly() {
        assertThat(Numbers.brief(3.2)).isEqualTo("3.2");
        assertThat(Numbers.brief(1)).isEqualTo("1");
        assertThat(Numbers.brief(-0.31)).isEqualTo("−0.31");
        assertThat(Numbers.brief(15)).isEqualTo("15");
        assertThat(Numbers.brief(4.1e-6)).isEqualTo("4.1e-6");
        assertThat(Numbers.brief(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.signed(0.931)).isEqualTo("+.93");
        assertThat(Numbers.signed(-1)).isEqualTo("−1.00");
        assertThat(Numbers.signed(0.001)).isEqualTo(".00");
        assertThat(Numbers.precise(1.5244)).isEqualTo("1.524");
        assertThat(Numbers.precise(4.1e-6)).isEqualTo("4.100e-6");
        assertThat(Numbers.precise(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }
}
