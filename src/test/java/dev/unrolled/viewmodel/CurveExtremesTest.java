package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurveExtremesTest {
    private static final int LONG = 1_000_000;

    @Test
    void keepsEveryPointOfAShortCurve() {
        assertThat(CurveExtremes.indices(3, 8, k -> k, CurveExtremes.MOST_POINTS))
                .containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void keepsASingleSpikeOfAMillionPoints() {
        assertThat(CurveExtremes.indices(0, LONG, k -> k == 777_777 ? 9 : 1, CurveExtremes.MOST_POINTS))
                .contains(777_777);
    }

    @Test
    void keepsASingleNaNOfAMillionPoints() {
        assertThat(CurveExtremes.indices(0, LONG, k -> k == 31 ? Double.NaN : 1, CurveExtremes.MOST_POINTS))
                .contains(31);
    }

    @Test
    void keepsNoMorePointsThanItMayAndInOrder() {
        int[] kept = CurveExtremes.indices(5, LONG, k -> Math.sin(k), CurveExtremes.MOST_POINTS);

        assertThat(kept)
                .hasSizeLessThanOrEqualTo(CurveExtremes.MOST_POINTS + 3)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
