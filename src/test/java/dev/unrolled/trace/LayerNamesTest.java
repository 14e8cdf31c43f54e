package dev.unrolled.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerNamesTest {
    @Test
    void numbersLayersThroughoutAndSaysWhichReadFromTheRight() {
        assertThat(LayerNames.of(1, 1).all()).containsExactly("layer 0", "layer 1, from the right");
        assertThat(LayerNames.of(2, 0).get(1)).isEqualTo("layer 1");
    }
}
