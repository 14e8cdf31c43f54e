package dev.unrolled.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradientNormsTest {
    @Test
    void givesEveryLayersNormAtEveryTimeStep() {
        GradientNorms norms =
                new GradientNorms(new float[][] {{1, 2, 3}, {4, 5, 6}}, new float[][] {{7, 8, 9}, {0, 1, 2}});
        assertThat(norms.layerCount()).isEqualTo(2);
        assertThat(norms.length()).isEqualTo(3);
        assertThat(norms.hiddenState(1, 0)).isEqualTo(4);
        assertThat(norms.cellState(0, 2)).isEqualTo(9);
        assertThat(norms.hasCellState()).isTrue();
        assertThat(norms.isEmpty()).isFalse();
    }

    @Test
    void doesNotChangeWithTheArraysItWasMadeFrom() {
        float[][] hidden = {{1, 2}};
        GradientNorms norms = new GradientNorms(hidden, new float[0][]);
        hidden[0][1] = 99;
        hidden[0] = new float[0];
        assertThat(norms.hiddenState(0, 1)).isEqualTo(2);
        assertThat(norms.hasCellState()).isFalse();
    }

    @Test
    void isEmptyBeforeTheFirstChunk() {
        assertThat(GradientNorms.EMPTY.isEmpty()).isTrue();
        assertThat(GradientNorms.EMPTY.length()).isZero();
        assertThat(GradientNorms.EMPTY.layerCount()).isZero();
    }
}
