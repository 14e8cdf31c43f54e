package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void likeCellsBecomeNeighbours() {
        float[] rising = {0, 1, 2, 3, 4, 5};
        float[] falling = {5, 4, 3, 2, 1, 0};
        float[] alternating = {1, -1, 1, -1, 1, -1};
        float[] nearlyRising = {0, 1, 2, 3, 4, 6};
        float[] nearlyFalling = {6, 4, 3, 2, 1, 0};
        int[] order = order(new float[][] {rising, alternating, falling, nearlyRising, nearlyFalling});
        assertThat(distance(order, 0, 3)).isEqualTo(1);
        assertThat(distance(order, 2, 4)).isEqualTo(1);
    }

    @Test
    void everyCellStandsOnceEvenWhereNothingVaries() {
        assertThat(order(new float[][] {{1, 1}, {0, 0}, {2, 2}, {Float.NaN, 1}}))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void cellsThatHardlyVaryFollowAtTheEndByTheirMean() {
        float[] low = {-1, -.99f, -1, -1};
        float[] high = {1, .99f, 1, 1};
        float[] nearZero = {0, .01f, 0, 0};
        float[] varying = {1, -1, 1, -1};
        float[] alike = {1, -1, .9f, -1};
        assertThat(order(new float[][] {low, varying, nearZero, alike, high})).endsWith(4, 2, 0);
    }

    @Test
    void aSingleCellIsAnOrder() {
        assertThat(order(new float[][] {{1, 2}})).containsExactly(0);
    }

    private static int[] order(float[][] values) {
        return Likeness.order(Traces.of(values), Signal.ACTIVATED_CELL_STATE, 0, () -> false);
    }

    private static int distance(int[] order, int a, int b) {
        int rows = 0;
        for (int row = 0; row < order.length; row++) {
            rows += order[row] == a ? row : order[row] == b ? -row : 0;
        }
        return Math.abs(rows);
    }
}
