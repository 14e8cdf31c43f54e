package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final ColorScale SIGNED = ColorScale.signed(VizTheme.LIGHT, DivergingPalette.RED_BLUE);

    @Test
    void everyValueIsCountedOnceInItsClass() {
        float[] values = {-1, -0.5f, 0, 0.5f, 1, Float.NaN};
        boolean[] labels = {false, false, true, true, true, true};
        Histogram histogram = Histogram.of(values, labels, SIGNED, 4);
        assertThat(histogram.insideCount()).isEqualTo(3);
        assertThat(histogram.outsideCount()).isEqualTo(2);
        assertThat(histogram.notFiniteCount()).isEqualTo(1);
        assertThat(histogram.outsideShare(0)).isEqualTo(0.5);
        assertThat(histogram.insideShare(2)).isEqualTo(1 / 3.0);
        assertThat(histogram.insideShare(3)).isEqualTo(2 / 3.0);
        assertThat(histogram.largestShare()).isEqualTo(2 / 3.0);
    }

    @Test
    void binsCoverTheRange() {
        Histogram histogram = Histogram.of(new float[0], new boolean[0], SIGNED, 4);
        assertThat(histogram.edge(0)).isEqualTo(-1);
        assertThat(histogram.edge(4)).isEqualTo(1);
        assertThat(histogram.bin(-7)).isZero();
        assertThat(histogram.bin(7)).isEqualTo(3);
        assertThat(histogram.largestShare()).isZero();
    }
}
