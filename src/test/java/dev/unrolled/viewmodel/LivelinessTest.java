package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivelinessTest {
    private static final float[] CONSTANT = {.9f, .9f, .9f, .9f};
    private static final float[] SWINGING = {1, -1, 1, -1};
    private static final float[] ALMOST_AS_MUCH = {.9f, -.9f, .9f, -.9f};

    @Test
    void choosesTheCellThatVariesMost() {
        assertThat(Liveliness.choose(
                        Traces.of(new float[][] {CONSTANT, ALMOST_AS_MUCH, SWINGING}), new CellHistory.Place(0, 0)))
                .contains(new CellHistory.Place(0, 2));
    }

    @Test
    void staysWithACellThatVariesAboutAsMuch() {
        CellHistory.Place shown = new CellHistory.Place(0, 1);
        assertThat(Liveliness.choose(Traces.of(new float[][] {CONSTANT, ALMOST_AS_MUCH, SWINGING}), shown))
                .contains(shown);
    }

    @Test
    void choosesNothingWhereNothingVaries() {
        assertThat(Liveliness.choose(Traces.of(new float[][] {CONSTANT, CONSTANT}), new CellHistory.Place(0, 0)))
                .isEmpty();
    }
}
