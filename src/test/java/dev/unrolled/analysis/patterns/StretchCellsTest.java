package dev.unrolled.analysis.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchCellsTest {
    private static final float NONE = Float.NaN;
    /** [unit][time step]. */
    private static final float[][] VALUES = {
        {0, 0, .5f, .9f, .5f, 0, 0},
        {0, .9f, .9f, .9f, .9f, 0, 0},
        {.9f, .9f, .9f, .2f, .9f, .9f, .9f},
        {-1, -1, -1, -1, -1, -1, -1},
        {.9f, .9f, -.9f, -.8f, -.9f, .9f, .9f},
        {0, 0, .9f, NONE, .9f, 0, 0},
    };

    private static SequenceTrace trace() {
        SequenceTrace.Builder builder =
                new SequenceTrace.Builder(List.of(Signal.HIDDEN_STATE), new int[] {VALUES.length}, 7);
        for (int step = 0; step < 7; step++) {
            float[] row = new float[VALUES.length];
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] = VALUES[unit][step];
            }
            builder.values(Signal.HIDDEN_STATE, 0, step, row, 0);
        }
        return builder.build();
    }

    private static StretchCells ask(boolean on, double threshold, int margin) {
        return StretchCells.of(
                trace(),
                new CellCondition(0, Signal.HIDDEN_STATE, threshold, on),
                new StretchCells.Stretch(2, 5, margin));
    }

    @Test
    void cellsThatAreOnThroughoutComeWithTheSurestFirst() {
        StretchCells on = ask(true, 0.3, 0);
        assertThat(on.units()).containsExactly(1, 0);
        assertThat(on.cellCount()).isEqualTo(6);
        assertThat(on.weakest(1)).isEqualTo(0.9f);
        assertThat(on.weakest(2)).isEqualTo(0.2f);
        assertThat(on.mean(0)).isCloseTo(1.9 / 3, within(1e-6));
        assertThat(on.matches(2)).isFalse();
    }

    @Test
    void cellsThatAreOffThroughoutHaveTheirLargestValueBelow() {
        StretchCells off = ask(false, -0.3, 0);
        assertThat(off.units()).containsExactly(3, 4);
        assertThat(off.weakest(4)).isEqualTo(-0.8f);
    }

    @Test
    void aMarginWantsTheOppositeOnEitherSide() {
        assertThat(ask(true, 0.3, 1).units()).containsExactly(0);
        assertThat(ask(true, 0.3, 2).units()).containsExactly(0);
        assertThat(ask(false, -0.3, 1).units()).containsExactly(4);
    }

    @Test
    void aMarginBeyondThePassageAsksOnlyWhatIsShown() {
        assertThat(ask(true, 0.3, 10).units()).containsExactly(0);
    }

    @Test
    void aValueThatIsNoNumberIsNeitherOnNorOff() {
        assertThat(ask(true, 0.3, 0).matches(5)).isFalse();
        assertThat(ask(false, 2, 0).matches(5)).isFalse();
        assertThat(ask(true, 0.3, 0).weakest(5)).isNaN();
    }

    @Test
    void theThresholdItselfIsOn() {
        assertThat(ask(true, 0.5, 0).units()).containsExactly(1, 0);
        assertThat(ask(false, 0.5, 0).units()).doesNotContain(0);
    }

    @Test
    void anEmptyStretchIsRefused() {
        assertThatThrownBy(() -> new StretchCells.Stretch(3, 3, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
