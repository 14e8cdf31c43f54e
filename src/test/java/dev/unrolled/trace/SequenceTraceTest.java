package dev.unrolled.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceTraceTest {
    private static final Signal ACTIVATED = Signal.ACTIVATED_CELL_STATE;

    /** Two layers of 2 and 3 units over 4 time steps; a value is 100·layer + 10·timeStep + unit, negative for h. */
    private static SequenceTrace.Builder builder() {
        SequenceTrace.Builder builder =
                new SequenceTrace.Builder(List.of(ACTIVATED, Signal.HIDDEN_STATE), new int[] {2, 3}, 4);
        for (int timeStep = 0; timeStep < 4; timeStep++) {
            builder.character(timeStep, "read".charAt(timeStep));
            for (int layer = 0; layer < 2; layer++) {
                float[] values = new float[5];
                for (int unit = 0; unit < 3; unit++) {
                    values[2 + unit] = 100 * layer + 10 * timeStep + unit;
                }
                builder.values(ACTIVATED, layer, timeStep, values, 2);
                for (int k = 0; k < values.length; k++) {
                    values[k] = -values[k];
                }
                builder.values(Signal.HIDDEN_STATE, layer, timeStep, values, 2);
            }
        }
        return builder;
    }

    @Test
    void givesEveryValueWhereItWasRecorded() {
        SequenceTrace trace = builder().build();
        assertThat(trace.length()).isEqualTo(4);
        assertThat(trace.layerCount()).isEqualTo(2);
        assertThat(trace.unitCount(1)).isEqualTo(3);
        assertThat(trace.value(ACTIVATED, 1, 2, 1)).isEqualTo(121);
        assertThat(trace.value(Signal.HIDDEN_STATE, 0, 3, 1)).isEqualTo(-31);
        assertThat(trace.unitSeries(ACTIVATED, 0, 1)).containsExactly(1, 11, 21, 31);
        float[] row = new float[4];
        trace.copyTimeStep(ACTIVATED, 1, 3, row, 1);
        assertThat(row).containsExactly(0, 130, 131, 132);
        assertThat(trace.codePoint(3)).isEqualTo('d');
    }

    @Test
    void showsTheFirstSignalByDefault() {
        assertThat(builder().build().activation()).isEqualTo(ACTIVATED);
        assertThat(builder().build().signals()).containsExactly(ACTIVATED, Signal.HIDDEN_STATE);
    }

    @Test
    void knowsNoNextCharacterAndNoCandidatesUntilToldOfThem() {
        SequenceTrace.Builder builder = builder();
        builder.next(1, 'a', 0.25f);
        builder.candidate(1, 0, 'o', 0.5f);
        SequenceTrace trace = builder.build();
        assertThat(trace.nextCodePoint(1)).isEqualTo('a');
        assertThat(trace.nextProbability(1)).isEqualTo(0.25f);
        assertThat(trace.candidateCodePoint(1, 0)).isEqualTo('o');
        assertThat(trace.candidateProbability(1, 0)).isEqualTo(0.5f);
        assertThat(trace.candidateCodePoint(1, 1)).isEqualTo(-1);
        assertThat(trace.nextCodePoint(3)).isEqualTo(-1);
        assertThat(trace.nextProbability(3)).isNaN();
    }

    @Test
    void knowsWhereItWasTakenFrom() {
        assertThat(builder().build().offset()).isEqualTo(-1);
        assertThat(builder().offset(5_000_000_000L).build().offset()).isEqualTo(5_000_000_000L);
    }

    @Test
    void scalesByTheLargestFiniteMagnitude() {
        SequenceTrace.Builder builder = builder();
        builder.values(Signal.HIDDEN_STATE, 0, 0, new float[] {Float.NaN, Float.NEGATIVE_INFINITY}, 0);
        SequenceTrace trace = builder.build();
        assertThat(trace.largestMagnitude(Signal.HIDDEN_STATE, 0)).isEqualTo(31);
        assertThat(trace.value(Signal.HIDDEN_STATE, 0, 0, 0)).isNaN();
    }

    @Test
    void doesNotChangeOnceItIsBuilt() {
        SequenceTrace.Builder builder = builder();
        SequenceTrace trace = builder.build();
        assertThatThrownBy(() -> builder.character(0, 'x')).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> builder.values(ACTIVATED, 0, 0, new float[2], 0))
                .isInstanceOf(RuntimeException.class);
        float[] series = trace.unitSeries(ACTIVATED, 0, 0);
        series[0] = 77;
        assertThat(trace.value(ACTIVATED, 0, 0, 0)).isZero();
    }

    @Test
    void isEmptyBeforeThereIsAnything() {
        assertThat(SequenceTrace.EMPTY.isEmpty()).isTrue();
        assertThat(SequenceTrace.EMPTY.layerCount()).isZero();
    }
}
